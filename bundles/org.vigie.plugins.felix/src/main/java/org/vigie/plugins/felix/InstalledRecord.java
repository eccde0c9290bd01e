package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.vigie.plugins.PluginRequirement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is installed, as one file that is replaced as a whole: the truth that every process of the installation follows.
 *
 * @param entries the plugins, by id
 */
record InstalledRecord(List<Entry> entries) {

    private static final long FORM = 1;

    InstalledRecord {
        entries = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
    }

    Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    InstalledRecord with(Entry entry) {
        return new InstalledRecord(Stream.concat(without(entry.id()).entries.stream(), Stream.of(entry)).toList());
    }

    InstalledRecord without(String id) {
        return new InstalledRecord(entries.stream().filter(entry -> !entry.id().equals(id)).toList());
    }

    /** Returns the entries so that what others need comes before them. */
    List<Entry> ordered() {
        Map<String, Entry> ordered = new LinkedHashMap<>();
        entries.forEach(entry -> add(entry, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private void add(Entry entry, Map<String, Entry> ordered, Set<String> open) {
        if (open.add(entry.id())) {
            for (PluginRequirement need : entry.plugin().requirements()) {
                find(need.id()).ifPresent(needed -> add(needed, ordered, open));
            }
            ordered.putIfAbsent(entry.id(), entry);
        }
    }

    /** Returns those that need a plugin, directly or not; those that others need come before them. */
    List<Entry> dependents(String id) {
        Set<String> reached = new HashSet<>(Set.of(id));
        List<Entry> dependents = new ArrayList<>();
        for (Entry entry : ordered()) {
            if (entry.plugin().requirements().stream().anyMatch(need -> reached.contains(need.id()))) {
                reached.add(entry.id());
                dependents.add(entry);
            }
        }
        return dependents;
    }

    List<String> hashes() {
        return entries.stream().map(entry -> entry.plugin().hash()).toList();
    }

    /** Reads a record; a missing file is an empty one. */
    static InstalledRecord read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return new InstalledRecord(List.of());
        }
        try {
            JsonObject json = Json.read(bytes);
            if (json.number("form") > FORM) {
                throw new IOException(file + " was written by a newer Vigie");
            }
            List<Entry> entries = new ArrayList<>();
            for (JsonObject entry : json.objects("plugins")) {
                entries.add(Entry.parse(entry));
            }
            return new InstalledRecord(entries);
        } catch (FormatException | DateTimeException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    void write(Path file) throws IOException {
        PluginFolder.replace(file,
                Json.write(Map.of("form", FORM, "plugins", entries.stream().map(Entry::toJson).toList())));
    }

    /** Returns something that changes whenever the file does. */
    static Object mark(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (NoSuchFileException _) {
            return "none";
        }
    }
}
