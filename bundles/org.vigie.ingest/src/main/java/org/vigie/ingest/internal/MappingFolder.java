package org.vigie.ingest.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.Mapping;
import org.vigie.ingest.SavedMappings;
import org.vigie.model.Phrases;

/** Mappings as files in a folder. */
@Component
public final class MappingFolder implements SavedMappings {

    private static final Phrases WORDS = Phrases.of(MappingFolder.class);
    private static final String SUFFIX = ".mapping";

    private final Path folder;

    @Activate
    public MappingFolder(BundleContext context) {
        this.folder = Path.of(String.valueOf(context.getProperty("vigie.config")), "mappings");
    }

    @Override
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length())).sorted().toList();
        }
    }

    @Override
    public Optional<Mapping> find(String name) throws IOException {
        Path file = folder.resolve(name + SUFFIX);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(Mapping.parse(name, Files.readAllLines(file).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()));
    }

    @Override
    public void save(Mapping mapping) throws IOException {
        if (!mapping.name().matches("[\\p{L}\\p{N}._-]+")) {
            throw new IllegalArgumentException(
                    WORDS.say("“%s” is no name for a mapping; use letters, digits, dots and hyphens", mapping.name()));
        }
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        mapping.paths().forEach((part, paths) -> paths.forEach(path -> lines.add(part + "=" + path)));
        Path half = Files.createTempFile(folder, mapping.name(), ".tmp");
        Files.write(half, lines);
        Files.move(half, folder.resolve(mapping.name() + SUFFIX), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
