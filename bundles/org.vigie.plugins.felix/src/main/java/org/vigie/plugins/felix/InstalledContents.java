package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.resource.Resource;
import org.vigie.plugins.PluginBundle;

/** What installed plugins bring for processes of another profile, which this one does not run. */
record InstalledContents(PluginFolder folder) {

    /** Returns the bundles of a plugin that processes of a profile run. */
    List<Resource> resources(Entry entry, String profile) {
        List<Resource> resources = new ArrayList<>();
        try (ArchiveContent content = ArchiveContent.open(folder.archive(entry.plugin().hash()))) {
            for (int i = 0; i < entry.paths().size(); i++) {
                PluginBundle bundle = entry.plugin().bundles().get(i);
                if (bundle.profile().equals(PluginBundle.CORE) || bundle.profile().equals(profile)) {
                    resources.add(resource(content, entry.paths().get(i)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources;
    }

    private Resource resource(ArchiveContent content, String path) throws IOException {
        Path work = folder.work();
        try (InputStream in = content.bundle(path)) {
            Path jar = work.resolve("bundle.jar");
            Files.copy(in, jar);
            return Profiles.resource(jar);
        } finally {
            PluginFolder.delete(work);
        }
    }
}
