package org.vigie.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The distribution that the build made. */
final class Distribution {

    /** What processes without a screen run. */
    static final List<String> FEATURES = List.of("core", "importers", "standards-import", "annotators", "exporters",
            "standards-export", "plugins", "cli");

    /** All there are, with those of the desktop. */
    static final List<String> ALL_FEATURES = Stream
            .concat(FEATURES.stream(), Stream.of("eclipse", "eclipse.linux", "workbench")).toList();

    private Distribution() {}

    static Path folder() {
        return Path.of(System.getProperty("vigie.dist")).toAbsolutePath().normalize();
    }

    /** Returns the files of the bundles that a feature names, in order. */
    static List<Path> bundles(String feature) throws IOException {
        List<Path> files = new ArrayList<>();
        JsonNode json = new ObjectMapper()
                .readTree(Files.readString(folder().resolve("features/" + feature + ".json")));
        for (JsonNode bundle : json.get("bundles")) {
            String[] id = bundle.get("id").asString().split(":");
            files.add(folder().resolve("repository").resolve(id[0].replace('.', '/')).resolve(id[1]).resolve(id[2])
                    .resolve(id[1] + "-" + id[2] + ".jar"));
        }
        return files;
    }

    /** Returns the files of all bundles that features name, once each. */
    static List<Path> bundles(List<String> features) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String feature : features) {
            files.addAll(bundles(feature));
        }
        return files.stream().distinct().toList();
    }

    /** Returns all jars of the repository. */
    static List<Path> repository() throws IOException {
        try (Stream<Path> files = Files.walk(folder().resolve("repository"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies the distribution and returns where to. */
    static Path copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.toList()) {
                Path target = to.resolve(folder().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return to;
    }
}
