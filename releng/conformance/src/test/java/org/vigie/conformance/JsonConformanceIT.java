package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.json.JsonImporter;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.MemoryInput;

/** JSONTestSuite: what must be refused is refused, what must be read is read, and nothing crashes. */
class JsonConformanceIT {

    @Test
    void jsonTestSuite() throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, byte[]> file : Data.archive("json-torture/JSONTestSuite-test_parsing.zip").entrySet()) {
            String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
            CollectingSink sink = new CollectingSink();
            new JsonImporter(new JsoupHtmlReader()).read(MemoryInput.of(name, file.getValue()), sink);
            boolean refused = sink.problems().stream().anyMatch(problem -> problem.kind() == ItemProblem.Kind.SYNTAX
                    || problem.kind() == ItemProblem.Kind.LIMIT);
            if (name.startsWith("n_") != refused && !name.startsWith("i_")) {
                wrong.add(name + " " + sink.problems());
            }
            count++;
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isEqualTo(318);
    }
}
