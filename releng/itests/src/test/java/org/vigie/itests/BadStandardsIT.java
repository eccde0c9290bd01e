package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.itests.Vigie.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What others publish is not always what their standards say: it is read as far as it goes, searched and given on. */
class BadStandardsIT {

    /** A campaign and its relationships refer to each other in circles and to what is not there; an object is there twice. */
    private static final String CIRCLES = """
            {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000000", "objects": [
             {"type": "campaign", "spec_version": "2.1", "id": "campaign--00000000-0000-4000-8000-000000000001", "name": "Storm over Valtorre",
              "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-02T00:00:00.000Z", "created_by_ref": "campaign--00000000-0000-4000-8000-000000000001"},
             {"type": "relationship", "spec_version": "2.1", "id": "relationship--00000000-0000-4000-8000-000000000002", "relationship_type": "related-to",
              "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-02T00:00:00.000Z",
              "source_ref": "relationship--00000000-0000-4000-8000-000000000003", "target_ref": "campaign--00000000-0000-4000-8000-000000000001"},
             {"type": "relationship", "spec_version": "2.1", "id": "relationship--00000000-0000-4000-8000-000000000003", "relationship_type": "related-to",
              "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-02T00:00:00.000Z",
              "source_ref": "relationship--00000000-0000-4000-8000-000000000002", "target_ref": "tool--00000000-0000-4000-8000-00000000ffff"},
             {"type": "report", "spec_version": "2.1", "id": "report--00000000-0000-4000-8000-000000000004", "name": "About itself",
              "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-02T00:00:00.000Z", "published": "2024-01-02T00:00:00Z",
              "object_refs": ["report--00000000-0000-4000-8000-000000000004"]},
             {"type": "campaign", "spec_version": "2.1", "id": "campaign--00000000-0000-4000-8000-000000000001", "name": "Storm over Valtorre, corrected",
              "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-03T00:00:00.000Z"},
             {"type": "campaign", "spec_version": "2.1", "name": "Without an id"}]}
            """;
    private static final String CELLS = """
            ID,name,description,start_date,end_date,inclusion_criteria,incident_type,receiver_name,receiver_country,initiator_name,sources_url
            7,=1+1,"=HYPERLINK(""https://example.org"")",2020,soon,[],"['Data theft', ""x"" ",[[]],"['France', None]",['@SUM(A1)'],"[[['https://example.org/1']]]"
            8,Second,It was read.,32/13/2020,,,,,,,
            """;

    @TempDir
    private Path home;

    private Result imported(Vigie vigie, String name, String text) throws IOException, InterruptedException {
        return vigie.run("import", Files.writeString(home.resolve(name), text).toString(), "--output", "json");
    }

    private static List<Integer> counts(Result result) {
        JsonNode summary = result.json();
        return List.of(summary.get("read").asInt(), summary.get("added").asInt(), summary.get("revised").asInt(),
                summary.get("failed").asInt());
    }

    @Test
    void circlesAndWhatIsNotThereAreKeptAndEachObjectIsGivenOnOnce() throws Exception {
        Vigie vigie = new Vigie(home);
        Result first = imported(vigie, "circles.json", CIRCLES);
        assertThat(first.code()).isEqualTo(1);
        assertThat(counts(first)).as("read, added, revised, failed").containsExactly(5, 4, 1, 1);
        assertThat(first.json().get("errors").toString()).contains("no STIX object");
        assertThat(imported(vigie, "circles.json", CIRCLES).json().get("unchanged").asInt()).isEqualTo(5);

        Path file = home.resolve("out.json");
        assertThat(vigie.run("export", "--format", "stix", "--to-file", file.toString()).code()).isZero();
        List<String> ids = new ArrayList<>();
        JsonNode bundle = new ObjectMapper().readTree(file.toFile());
        bundle.get("objects").forEach(object -> ids.add(object.get("id").asString()));
        assertThat(ids).doesNotHaveDuplicates().contains("relationship--00000000-0000-4000-8000-000000000002",
                "relationship--00000000-0000-4000-8000-000000000003", "report--00000000-0000-4000-8000-000000000004");
        assertThat(bundle.toString()).contains("Storm over Valtorre, corrected")
                .doesNotContain("\"Storm over Valtorre\"");
        assertThat(vigie.run("export", "--format", "graphml").code()).isZero();
    }

    @Test
    void cellsWithListsAndFormulasAreTextAndHarmNoSpreadsheet() throws Exception {
        Vigie vigie = new Vigie(home);
        assertThat(counts(imported(vigie, "global.csv", CELLS))).as("read, added, revised, failed")
                .containsExactly(2, 2, 0, 0);
        JsonNode found = vigie.run("search", "title:second", "--output", "json").json();
        assertThat(found.get("total").asInt()).isEqualTo(1);
        String table = vigie.run("export", "--format", "csv").out();
        assertThat(table).contains("'=1+1", "'=HYPERLINK").doesNotContain(",=", "\"=");
    }

    @Test
    void oneBadDocumentAmongOthersHarmsNoOther() throws Exception {
        Vigie vigie = new Vigie(home);
        Path folder = Files.createDirectories(home.resolve("some"));
        Files.writeString(folder.resolve("a.json"),
                """
                        {"document": {"csaf_version": "2.0", "title": 5, "notes": "none", "references": {}, "tracking": {"id": "EX-1", "initial_release_date": 2024}},
                         "product_tree": [], "vulnerabilities": {"cve": "CVE-2099-0001"}}""");
        Files.writeString(folder.resolve("b.json"),
                """
                        {"dataType": "CVE_RECORD", "dataVersion": "5.1", "cveMetadata": {"cveId": "CVE-2099-0001", "state": 1}, "containers": {"cna": []}}""");
        Files.writeString(folder.resolve("c.json"),
                """
                        {"schema_version": "1.6.0", "id": "OSV-1", "aliases": ["CVE-2099-0001"], "modified": "never", "affected": {"package": []}, "references": [null], "severity": "high"}""");
        Files.writeString(folder.resolve("d.json"),
                """
                        {"Event": {"uuid": 7, "info": ["x"], "date": "0000-00-00", "timestamp": {}, "Attribute": {"value": 1}}}""");
        Files.writeString(folder.resolve("e.json"),
                """
                        {"document": {"csaf_version": "2.0", "title": "Cut off", "tracking": {"id":""");
        Result result = vigie.run("import", folder.toString(), "--output", "json");
        assertThat(result.code()).isEqualTo(1);
        assertThat(counts(result)).as("read, added, revised, failed").containsExactly(3, 3, 0, 2);
        assertThat(result.json().get("errors").toString()).contains("e.json",
                "CVE-2099-0001 has no container of a CNA");
        assertThat(result.err()).doesNotContain("Exception");
        assertThat(vigie.run("search", "cve:CVE-2099-0001", "--output", "json").json().get("total").asInt())
                .isEqualTo(1);
    }
}
