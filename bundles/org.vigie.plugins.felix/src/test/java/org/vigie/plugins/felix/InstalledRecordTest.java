package org.vigie.plugins.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginBundle;
import org.vigie.plugins.PluginRequirement;
import org.vigie.plugins.PromisedService;
import org.vigie.plugins.Publisher;

class InstalledRecordTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private static Entry entry(String id, String... needs) {
        Plugin plugin = new Plugin(id, "1.2.3", "Nom « é »", "", "", "Apache-2.0", "[0.1.0,1.0.0)",
                List.of(new PluginBundle(id, "1.2.3", "core", HASH, 12)),
                List.of(new PromisedService("org.vigie.importer.Importer", "(a=b)", "core")),
                List.of(needs).stream().map(need -> new PluginRequirement(need, "[1.0.0,2.0.0)")).toList(),
                Optional.of(new Publisher(HASH, "Exemple")), 34, HASH);
        return new Entry(plugin, "org.example", List.of("a/b.jar"), Instant.parse("2026-01-02T03:04:05Z"), "x.vigie");
    }

    @Test
    void isTheSameAfterItWasWritten() throws IOException {
        InstalledRecord record = new InstalledRecord(List.of(entry("b", "a"), entry("a")));
        Path file = folder.resolve("installed.json");
        record.write(file);
        assertThat(InstalledRecord.read(file)).isEqualTo(record);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aMissingOneIsEmpty() throws IOException {
        assertThat(InstalledRecord.read(folder.resolve("none")).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"form\": 2, \"plugins\": []}",
            "{\"form\": 1, \"plugins\": [{\"id\": \"a\"}]}"})
    void aDamagedOrNewerOneSaysWhichFileAndWhy(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("installed.json"), content);
        assertThatThrownBy(() -> InstalledRecord.read(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("installed.json");
    }

    @Test
    void ordersByNeed() {
        InstalledRecord record = new InstalledRecord(List.of(entry("a", "c"), entry("b"), entry("c", "d"), entry("d")));
        assertThat(record.ordered()).extracting(Entry::id).containsExactly("d", "c", "a", "b");
        assertThat(record.dependents("d")).extracting(Entry::id).containsExactly("c", "a");
        assertThat(record.dependents("a")).isEmpty();
    }

    @Test
    void aCircleOfNeedsEnds() {
        InstalledRecord record = new InstalledRecord(List.of(entry("a", "b"), entry("b", "a")));
        assertThat(record.ordered()).extracting(Entry::id).containsExactlyInAnyOrder("a", "b");
    }
}
