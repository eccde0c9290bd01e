package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The distribution on real data, as an analyst would use it. */
class RealDataIT {

    @TempDir
    private Path home;

    @Test
    void readsEverythingWithoutAnUnexplainedFailure() throws Exception {
        JsonNode summary = run("import", data("press-fr"), data("certfr"), data("fr-incidents"), data("feeds-live"),
                data("kev"), "--output", "json");
        System.out.println("import: " + summary);
        assertThat(summary.get("failed").asInt()).isZero();
        assertThat(summary.get("skipped").asInt()).as("the SOURCES.md of each folder").isEqualTo(5);
        assertThat(summary.get("read").asInt()).isGreaterThan(19_000);
        for (String query : List.of("préfecture", "prefectures", "\"plate-forme d'hébergement\"")) {
            JsonNode first = run("search", query, "--kind", "press", "--output", "json").get("hits").get(0);
            assertThat(first.get("title").asString()).as(query).startsWith("Les sites ont été fermés");
            assertThat(first.get("highlights").toString()).contains("<em>");
        }
        JsonNode again = run("import", data("certfr"), "--output", "json");
        assertThat(again.get("added").asInt() + again.get("revised").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"press-fr", "fr-incidents", "feeds-live"})
    void aRoundTripChangesNothing(String folder) throws Exception {
        run("import", data(folder), "--no-annotate", "--output", "json");
        Path first = home.resolve("first.json");
        Path second = home.resolve("second.json");
        execute(List.of("export", "--format", "json", "--to-file", first.toString()));
        String other = home.resolve("other").toString();
        execute(List.of("--corpus", other, "import", "--no-annotate", first.toString()));
        execute(List.of("--corpus", other, "export", "--format", "json", "--to-file", second.toString()));
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    private static String data(String name) {
        return Data.file(name).toString();
    }

    private JsonNode run(String... words) throws IOException, InterruptedException {
        return new Shipped(home).json(words);
    }

    private void execute(List<String> words) throws IOException, InterruptedException {
        new Shipped(home).run(words.toArray(String[]::new));
    }
}
