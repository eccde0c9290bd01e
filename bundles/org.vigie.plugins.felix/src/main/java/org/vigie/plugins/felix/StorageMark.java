package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private StorageMark(Path mark, boolean taken) {
        this.mark = mark;
        this.aside = aside(mark);
        this.taken = taken;
    }

    private static Path aside(Path mark) {
        return mark.resolveSibling(mark.getFileName() + ".aside");
    }

    static StorageMark takeOff(BundleContext context) {
        String property = context.getProperty("vigie.storage.mark");
        if (property == null) {
            return new StorageMark(Path.of("none"), false); // not started by the launcher
        }
        Path mark = Path.of(property);
        try {
            Files.move(mark, aside(mark), StandardCopyOption.REPLACE_EXISTING);
            return new StorageMark(mark, true);
        } catch (NoSuchFileException _) {
            return new StorageMark(mark, false); // the framework is still starting
        } catch (IOException e) {
            LOG.warn("The mark of the framework's storage cannot be moved", e);
            return new StorageMark(mark, false);
        }
    }

    @Override
    public void close() {
        if (taken) {
            try {
                Files.move(aside, mark, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warn("The mark of the framework's storage cannot be put back; the next start takes longer", e);
            }
        }
    }
}
