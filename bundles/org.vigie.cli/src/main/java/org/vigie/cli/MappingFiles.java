package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.importer.Mapping;
import org.vigie.ingest.SavedMappings;

/** Finds the mapping that the user names: a saved one, a file, or one that a plugin ships. */
final class MappingFiles {

    private final SavedMappings saved;
    private final List<Mapping> shipped;
    private final Messages messages;

    MappingFiles(SavedMappings saved, List<Mapping> shipped, Messages messages) {
        this.saved = saved;
        this.shipped = shipped;
        this.messages = messages;
    }

    Mapping find(String name) throws CommandException, IOException {
        Optional<Mapping> known = saved.find(name);
        if (known.isPresent()) {
            return known.get();
        }
        if (Files.isRegularFile(Path.of(name))) {
            return Mapping.parse(name, Files.readAllLines(Path.of(name)).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
        }
        List<String> names = Stream.concat(shipped.stream().map(Mapping::name), saved.names().stream()).toList();
        return shipped.stream().filter(mapping -> mapping.name().equals(name)).findFirst()
                .orElseThrow(() -> new CommandException(ExitCode.FAILED,
                        messages.text("mapping.none", name, names.isEmpty() ? "-" : String.join(", ", names))));
    }

    void save(Mapping mapping) throws CommandException, IOException {
        try {
            saved.save(mapping);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
