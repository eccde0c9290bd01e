package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.importer.Mapping;

/**
 * Mappings that were saved: one file each in the settings folder, with a line {@code part=path} for each declaration.
 */
final class MappingFiles {

    private static final String SUFFIX = ".mapping";

    private final Path folder;
    private final List<Mapping> shipped;
    private final Messages messages;

    MappingFiles(Path folder, List<Mapping> shipped, Messages messages) {
        this.folder = folder;
        this.shipped = shipped;
        this.messages = messages;
    }

    /** Finds a mapping by the name of a saved one, by that of one that a plugin ships, or by a file. */
    Mapping find(String name) throws CommandException, IOException {
        Path saved = folder.resolve(name + SUFFIX);
        for (Path file : List.of(saved, Path.of(name))) {
            if (Files.isRegularFile(file)) {
                return Mapping.parse(name, lines(file));
            }
        }
        List<String> names = new ArrayList<>(shipped.stream().map(Mapping::name).toList());
        names.addAll(savedNames());
        return shipped.stream().filter(mapping -> mapping.name().equals(name)).findFirst()
                .orElseThrow(() -> new CommandException(ExitCode.FAILED,
                        messages.text("mapping.none", name, names.isEmpty() ? "-" : String.join(", ", names))));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    private List<String> savedNames() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length())).sorted().toList();
        }
    }

    /** Saves a mapping; it is written whole or not at all. */
    void save(String name, Mapping mapping) throws CommandException, IOException {
        if (!name.matches("[\\p{L}\\p{N}._-]+")) {
            throw new CommandException(ExitCode.USAGE, messages.text("mapping.name", name));
        }
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        mapping.paths().forEach((part, paths) -> paths.forEach(path -> lines.add(part + "=" + path)));
        Path half = Files.createTempFile(folder, name, ".tmp");
        Files.write(half, lines);
        Files.move(half, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
