package org.vigie.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the distribution lies and what of it is to be started.
 *
 * @param home the folder of the distribution; only read
 * @param features the names of the features, in the order of their start
 * @param cache a folder for what may be deleted at any time
 */
record Installation(Path home, List<String> features, Path cache) {

    Installation {
        features = List.copyOf(features);
    }

    static Installation ofSystemProperties() throws StartException {
        return new Installation(Path.of(property("vigie.home")), List.of(property("vigie.features").split(",")),
                Path.of(property("vigie.cache")));
    }

    private static String property(String name) throws StartException {
        String value = System.getProperty(name, "");
        if (value.isBlank()) {
            throw new StartException("The system property " + name + " is not set; start Vigie by bin/vigie");
        }
        return value;
    }

    /** Reads the features. */
    List<Feature> read() throws StartException {
        List<Feature> read = new ArrayList<>();
        for (String name : features) {
            read.add(Feature.read(file(name)));
        }
        return read;
    }

    /** Returns the file of a bundle in the repository, which has the layout of Maven's. */
    Path jar(Feature.BundleId id) {
        return home.resolve("repository").resolve(id.group().replace('.', '/')).resolve(id.artifact())
                .resolve(id.version()).resolve(id.artifact() + "-" + id.version() + ".jar");
    }

    /** Returns a text that changes when the features or their place do. Quick, for it is asked at each start. */
    String stamp() throws StartException {
        StringBuilder stamp = new StringBuilder(home.toString()).append('\n');
        for (String name : features) {
            Path file = file(name);
            try {
                FileTime time = Files.getLastModifiedTime(file);
                stamp.append(name).append(' ').append(Files.size(file)).append(' ').append(time.toMillis())
                        .append('\n');
            } catch (IOException e) {
                throw new StartException("The feature “" + name + "” is missing: " + file, e);
            }
        }
        return stamp.toString();
    }

    private Path file(String feature) {
        return home.resolve("features").resolve(feature + ".json");
    }
}
