package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What others publish in the formats of the field, read whole: each record is accounted for, and a second import changes nothing. */
class StandardsIT {

    /** A file, and how many records are read, added, revised and refused. Ids that are used twice, in VCDB and in bundles, revise or repeat a report. */
    private static final Map<String, List<Integer>> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("csaf/cisa-csaf.zip", List.of(1647, 1647, 0, 0)),
            Map.entry("csaf/cisa-csaf-ot-feed-tlp-white.json", List.of(2379, 2379, 0, 0)),
            Map.entry("cve5/cve5-sample.jsonl.gz", List.of(5046, 5046, 0, 0)),
            Map.entry("osv/go-vulndb-osv.jsonl.gz", List.of(3022, 3022, 0, 0)),
            Map.entry("kev/kev-json-snapshots.zip", List.of(3847, 1317, 25, 0)),
            Map.entry("kev/kev.csv", List.of(1317, 0, 0, 0)),
            Map.entry("vcdb/vcdb-incidents.jsonl.gz", List.of(5961, 5959, 1, 0)),
            Map.entry("eurepoc/eurepoc-global-1.1.csv.gz", List.of(1145, 1145, 0, 0)),
            Map.entry("fr-incidents/bonjourlafuite-2026-01-03.json", List.of(142, 142, 0, 0)),
            Map.entry("fr-incidents/bonjourlafuite-2026-01-03.csv", List.of(142, 0, 0, 0)),
            Map.entry("fr-incidents/breaches-hibp-fr-2026-07-23.jsonl.gz", List.of(1163, 1163, 0, 0)),
            Map.entry("misp/misp-sample-events.zip", List.of(3, 3, 0, 0)),
            // some of its files are parts of events or no events at all, and are refused as such
            Map.entry("misp/pymisp-test-events.zip", List.of(31, 27, 4, 4)),
            Map.entry("vcdb/vcdb-raw-files-sample.zip", List.of(200, 0, 0, 0)),
            // with the invalid ones, which CsafConformanceIT looks at; what is no advisory, such as the schema, is refused
            Map.entry("csaf/oasis-csaf-2.0-tests-schema-examples.zip", List.of(272, 271, 0, 84)),
            Map.entry("stix/elevator-stix2.1-valid.zip", List.of(298, 285, 12, 0)),
            Map.entry("stix/ics-attack-18.1.json.gz", List.of(1826, 1826, 0, 0)),
            Map.entry("stix/oasis-stix2.1-examples.zip", List.of(260, 240, 19, 0)),
            Map.entry("securitybreach/securitybreach-v1.jsonl.gz", List.of(626, 626, 0, 0))));

    @TempDir
    private Path home;

    @Test
    void eachRecordIsAccountedForAndASecondImportChangesNothing() throws Exception {
        Shipped vigie = new Shipped(home);
        // the JSON of a list comes before the table, which then changes nothing
        List<String> files = FILES.keySet().stream().sorted((one, other) -> Boolean.compare(one.endsWith(".csv"),
                other.endsWith(".csv"))).toList();
        Map<String, List<Integer>> counted = new TreeMap<>();
        for (String file : files) {
            JsonNode summary = vigie.imported(Data.file(file).toString());
            counted.put(file, List.of(summary.get("read").asInt(), summary.get("added").asInt(),
                    summary.get("revised").asInt(), summary.get("failed").asInt()));
        }
        assertThat(counted).as("read, added, revised, failed").isEqualTo(FILES);
        JsonNode second = vigie.imported(
                files.stream().map(Data::file).map(Path::toString).toArray(String[]::new));
        assertThat(second.get("unchanged").asInt()).isEqualTo(second.get("read").asInt());
        oneCveIsOneThingToSearchForWithItsSources(vigie);
    }

    /** One weakness, told by the list of CVE, an advisory and a catalogue, is found by its one name. */
    private static void oneCveIsOneThingToSearchForWithItsSources(Shipped vigie) throws Exception {
        vigie.run("import", "--no-annotate", Data.file("certfr/certfr-avis.jsonl.gz").toString());
        JsonNode found = vigie.json("search", "cve:CVE-2024-21762", "--output", "json");
        List<String> sources = new ArrayList<>();
        found.get("facets").get("source").forEach(source -> sources.add(source.get("value").asString()));
        assertThat(sources).contains("cisa-kev", "cert-fr", "cisa", "cve-list");
    }

    @Test
    void snapshotsInOrderReviseWhatChangedAndNothingElse() throws Exception {
        List<String> steps = new ArrayList<>();
        for (String snapshot : List.of("2025-01-27-2dd57cfa", "2025-02-24-a20c0f52", "2025-04-08-35cabd8f")) {
            Path file = home.resolve("kev-" + snapshot + ".json");
            Files.write(file, Data.archive("kev/kev-json-snapshots.zip").get("kev-" + snapshot + ".json"));
            JsonNode step = new Shipped(home).imported(file.toString());
            steps.add(step.get("added") + " added, " + step.get("revised") + " revised, " + step.get("unchanged"));
        }
        assertThat(steps).containsExactly("1252 added, 0 revised, 0", "26 added, 1 revised, 1251",
                "39 added, 24 revised, 1254");
    }
}
