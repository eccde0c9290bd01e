package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What was read in a format, written in it and read again is the same: its reports and what their fields claim. What is not the same must be
 * in the loss report of the export.
 */
class RoundTripIT {

    /** What of a report is compared, and the key under which its loss is declared. */
    private static final Map<String, String> DECLARED = Map.of("earlier", "revisions", "tags", "tags", "notes",
            "notes");
    private static final Set<String> COMPARED = Set.of("source", "key", "kind", "hash", "title", "text", "published",
            "modified", "url", "attributes", "identifiers", "earlier", "tags", "notes");

    private final ObjectMapper mapper = new ObjectMapper();
    @TempDir
    private Path home;

    static Stream<List<String>> formats() {
        return Stream.of(List.of("stix", "stix/elevator-stix2.1-valid.zip", "stix/oasis-stix2.1-examples.zip"),
                List.of("misp", "misp/misp-sample-events.zip"), List.of("veris", "vcdb/vcdb-incidents.jsonl.gz"),
                List.of("csaf", "csaf/cisa-csaf.zip"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatComesBackIsTheSameSaveForWhatWasDeclared(List<String> formatAndFiles) throws Exception {
        String format = formatAndFiles.getFirst();
        Shipped vigie = new Shipped(home);
        for (String file : formatAndFiles.subList(1, formatAndFiles.size())) {
            vigie.run("import", "--no-annotate", (file.startsWith("vcdb") ? some(file) : Data.file(file)).toString());
        }
        String tagged = vigie.json("search", "", "--limit", "1", "--output", "json").get("hits").get(0).get("id")
                .asString();
        vigie.run("tag", tagged, "to-be-lost");
        Map<String, JsonNode> before = model(vigie);
        Path file = home.resolve("exported." + (format.equals("csaf") ? "zip" : "json"));
        Path losses = home.resolve("losses.json");
        vigie.run("export", "--format", format, "--to-file", file.toString(), "--loss-report", losses.toString());
        Shipped other = new Shipped(home.resolve("other"));
        other.run("import", "--no-annotate", file.toString());
        Map<String, JsonNode> after = model(other);

        assertThat(after.keySet()).as("reports").isEqualTo(before.keySet());
        Set<String> lost = new TreeSet<>();
        before.forEach((id, report) -> lost.addAll(differences(report, after.get(id))));
        assertThat(lost).as("what did not come back").isSubsetOf(declared(losses)).contains("tags");
    }

    private Set<String> declared(Path losses) throws IOException {
        return StreamSupport.stream(mapper.readTree(Files.readString(losses)).get("losses").spliterator(), false)
                .map(loss -> loss.get("key").asString()).collect(Collectors.toSet());
    }

    static Stream<List<String>> formatsOfIncidents() {
        return formats().filter(format -> !format.getFirst().equals("csaf"));
    }

    @ParameterizedTest
    @MethodSource("formatsOfIncidents")
    void whatAnnotatorsFoundDoesNotStandInTheWay(List<String> formatAndFiles) throws Exception {
        String format = formatAndFiles.getFirst();
        Shipped vigie = new Shipped(home);
        String file = formatAndFiles.get(1);
        vigie.run("import", (file.startsWith("vcdb") ? some(file) : Data.file(file)).toString());
        Map<String, JsonNode> before = model(vigie);
        Path exported = home.resolve("exported.json");
        Path losses = home.resolve("losses.json");
        vigie.run("export", "--format", format, "--to-file", exported.toString(), "--loss-report", losses.toString());
        Shipped other = new Shipped(home.resolve("other"));
        other.run("import", exported.toString());
        Map<String, JsonNode> after = model(other);

        // what Vigie says of incidents is there besides
        assertThat(after.keySet()).containsAll(before.keySet());
        Set<String> lost = new TreeSet<>();
        before.forEach((id, report) -> lost.addAll(differences(report, after.get(id))));
        assertThat(lost).as("what did not come back").isSubsetOf(declared(losses));
    }

    /** Every fifth record; all of them would say no more, and take a minute. */
    private Path some(String file) throws IOException {
        Path part = home.resolve("some.jsonl");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Data.file(file))), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            Files.write(part, IntStream.range(0, all.size()).filter(line -> line % 5 == 0).mapToObj(all::get).toList());
        }
        return part;
    }

    @Test
    void nothingIsLostInJson() throws Exception {
        Shipped vigie = new Shipped(home);
        vigie.run("import", Data.file("misp/misp-sample-events.zip").toString());
        Path first = home.resolve("first.json");
        vigie.run("export", "--format", "json", "--to-file", first.toString());
        Shipped other = new Shipped(home.resolve("other"));
        other.run("import", first.toString());
        Path second = home.resolve("second.json");
        other.run("export", "--format", "json", "--to-file", second.toString());
        assertThat(second).hasSameBinaryContentAs(first);
    }

    /** Returns the reports by their ids, each with the claims that its fields make. */
    private Map<String, JsonNode> model(Shipped vigie) throws IOException, InterruptedException {
        JsonNode corpus = mapper.readTree(vigie.run("export", "--format", "json"));
        Map<String, JsonNode> reports = new TreeMap<>();
        corpus.get("reports").forEach(report -> reports.put(report.get("id").asString(), report));
        for (JsonNode entry : corpus.get("ledger")) {
            boolean isCurrent = entry.get("entry").asString().equals("findings") && entry.get("revision")
                    .equals(reports.get(entry.get("report").asString()).get("hash"));
            if (isCurrent) {
                reports.put("claims of " + entry.get("report").asString() + " by " + entry.get("annotator").asString(),
                        entry);
            }
        }
        return reports;
    }

    private static Set<String> differences(JsonNode before, JsonNode after) {
        Set<String> names = new HashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        boolean isReport = !before.has("entry");
        return names.stream().filter(name -> !isReport || COMPARED.contains(name))
                .filter(name -> !before.path(name).equals(after.path(name)))
                .map(name -> DECLARED.getOrDefault(name, name + " of " + before.path("id").asString("") + before.path(
                        "report").asString("")))
                .sorted(Comparator.naturalOrder()).collect(Collectors.toSet());
    }
}
