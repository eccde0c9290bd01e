package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.csv.CsvImporter;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.MemoryInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** csv-spectrum, cell by cell; the univocity files without a crash. */
class CsvConformanceIT {

    @Test
    void csvSpectrum() throws IOException {
        Map<String, byte[]> files = Data.archive("csv-torture/csv-spectrum.zip");
        int tables = 0;
        for (String name : files.keySet()) {
            if (name.endsWith(".csv")) {
                JsonNode json = new ObjectMapper().readTree(new String(
                        files.get(name.replace("csvs/", "json/").replace(".csv", ".json")), StandardCharsets.UTF_8)
                        // the two files of the collection disagree about this telephone number
                        .replace("1234567890", "2095257564"));
                // one of them is not a list
                JsonNode expected = json.isArray() ? json : new ObjectMapper().createArrayNode().add(json);
                assertThat(rows(name, files.get(name), expected)).as(name).isEqualTo(cells(expected));
                tables++;
            }
        }
        assertThat(tables).isEqualTo(12);
    }

    /** Reads a table with every column as an attribute; its first column that is never empty is the title. */
    private static List<String> rows(String name, byte[] table, JsonNode expected) throws IOException {
        List<String> columns = new ArrayList<>();
        expected.get(0).propertyNames().forEach(columns::add);
        List<String> mapping = new ArrayList<>();
        for (String column : columns) {
            mapping.add("title=" + column);
            mapping.add("attribute." + column + "=" + column);
        }
        CollectingSink sink = new CollectingSink();
        new CsvImporter().read(MemoryInput.of(name, table).mapped(mapping.toArray(String[]::new)), sink);
        assertThat(sink.problems()).as(name).isEmpty();
        List<String> rows = new ArrayList<>();
        for (ReportDraft draft : sink.reports()) {
            StringBuilder row = new StringBuilder();
            for (String column : columns) {
                row.append(column).append('=').append(String.join("", draft.content().attribute(column))).append('\n');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static List<String> cells(JsonNode expected) {
        List<String> rows = new ArrayList<>();
        for (JsonNode object : expected) {
            StringBuilder row = new StringBuilder();
            object.properties().forEach(member -> row.append(member.getKey()).append('=')
                    .append(member.getValue().asString().replace("\r\n", "\n").strip()).append('\n'));
            rows.add(row.toString());
        }
        return rows;
    }

    @Test
    void univocity() throws IOException {
        int read = 0;
        for (Map.Entry<String, byte[]> file : Data.archive("csv-torture/univocity-csv.zip").entrySet()) {
            CollectingSink sink = new CollectingSink();
            new CsvImporter().read(MemoryInput.of(file.getKey(), file.getValue()), sink);
            assertThat(sink.reports().size() + sink.problems().size()).as(file.getKey()).isPositive();
            assertThat(sink.problems()).allSatisfy(problem -> assertThat(problem.reason()).isNotBlank());
            read++;
        }
        assertThat(read).isEqualTo(22);
        String british = new String(Data.archive("csv-torture/univocity-csv.zip").get("issues/github_194/uk-500.csv"),
                StandardCharsets.UTF_8);
        CollectingSink sink = new CollectingSink();
        new CsvImporter().read(MemoryInput.of("uk-500.csv", british).mapped("title=company_name"), sink);
        assertThat(sink.reports()).hasSize(500);
    }
}
