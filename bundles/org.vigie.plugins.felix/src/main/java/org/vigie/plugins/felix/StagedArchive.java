package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.plugins.Plugin;

/**
 * An archive that was fetched, unpacked and checked, in a folder of its own that is gone when it is closed.
 *
 * @param work the folder
 * @param file the archive in it
 * @param place where it came from
 * @param plugin what it says
 * @param group the group of its feature's id
 * @param bundles its bundles
 */
record StagedArchive(Path work, Path file, String place, Plugin plugin, String group,
        List<StagedBundle> bundles) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StagedArchive.class);

    Optional<StagedBundle> bundle(String symbolicName) {
        return bundles.stream().filter(bundle -> bundle.info().name().equals(symbolicName)).findFirst();
    }

    @Override
    public void close() {
        try {
            PluginFolder.delete(work);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted; the next change of the plugins will", work, e);
        }
    }
}
