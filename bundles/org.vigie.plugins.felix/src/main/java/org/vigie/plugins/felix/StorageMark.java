package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the launcher's mark off the framework's storage while bundles come and go: should the process be killed in
 * between, the next one begins with an empty storage rather than with half a bundle.
 */
final class StorageMark implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StorageMark.class);

    private final Path mark;
    private final Path aside;
    private final boolean taken;
    private final BooleanSupplier hangs;

    private StorageMark(Path mark, boolean taken, BooleanSupplier hangs) {
        this.hangs = hangs;
        this.mark = mark;
        this.aside = aside(mark);
        this.taken = taken;
    }

    private static Path aside(Path mark) {
        return mark.resolveSibling(mark.getFileName() + ".aside");
    }

    /** @param hangs whether something is left that cannot be uninstalled; then the mark stays off */
    static StorageMark takeOff(BundleContext context, BooleanSupplier hangs) {
        String property = context.getProperty("vigie.storage.mark");
        if (property == null) {
            return new StorageMark(Path.of("none"), false, hangs); // not started by the launcher
        }
        Path mark = Path.of(property);
        try {
            Files.move(mark, aside(mark), StandardCopyOption.REPLACE_EXISTING);
            return new StorageMark(mark, true, hangs);
        } catch (NoSuchFileException _) {
            return new StorageMark(mark, false, hangs); // the framework is still starting
        } catch (IOException e) {
            LOG.warn("The mark of the framework's storage cannot be moved", e);
            return new StorageMark(mark, false, hangs);
        }
    }

    @Override
    public void close() {
        if (taken && !hangs.getAsBoolean()) {
            try {
                Files.move(aside, mark, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warn("The mark of the framework's storage cannot be put back; the next start takes longer", e);
            }
        }
    }
}
