package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.importer.csaf.CsafImporter;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.MemoryInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The documents with which OASIS tests validators of CSAF 2.0: what is wrong with the invalid ones is noted, and only that. */
class CsafConformanceIT {

    private static final String FOLDER = "test/validator/data/";

    @Test
    void whatIsWrongIsNotedByTheNumberOfItsTest() throws IOException {
        Map<String, byte[]> files = Data.archive("csaf/oasis-csaf-2.0-tests-schema-examples.zip");
        List<String> wrong = new ArrayList<>();
        int documents = 0;
        for (JsonNode test : new ObjectMapper().readTree(files.get(FOLDER + "testcases.json")).get("tests")) {
            String number = test.get("id").asString();
            if (!test.get("group").asString().equals("mandatory")) {
                continue;
            }
            for (JsonNode document : test.path("failures")) {
                documents++;
                if (deviations(files, document).stream().noneMatch(deviation -> deviation.startsWith(number + " "))) {
                    wrong.add(number + " not noted: " + document.get("name").asString() + " "
                            + deviations(files, document));
                }
            }
            for (JsonNode document : test.path("valid")) {
                documents++;
                if (!deviations(files, document).isEmpty()) {
                    wrong.add(number + " is valid: " + document.get("name").asString() + " "
                            + deviations(files, document));
                }
            }
        }
        assertThat(wrong).as("of %d documents", documents).isEmpty();
        assertThat(documents).isGreaterThan(80);
    }

    private static List<String> deviations(Map<String, byte[]> files, JsonNode document) throws IOException {
        CollectingSink sink = new CollectingSink();
        String name = document.get("name").asString();
        new CsafImporter().read(MemoryInput.of("a.json",
                new String(files.get(FOLDER + name), StandardCharsets.UTF_8)), sink);
        assertThat(sink.problems()).as(name).isEmpty();
        return sink.reports().getFirst().content().attribute("deviation");
    }
}
