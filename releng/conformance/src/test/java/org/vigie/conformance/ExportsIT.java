package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Vigie makes of press reports is valid by the schemas of the standards. */
class ExportsIT {

    /** Types of which the schema of bundles does not know that they are there: it refuses them as if they were two things at once. */
    private static final Set<String> UNKNOWN_TO_BUNDLES = Set.of("incident", "note", "opinion", "location",
            "extension-definition");

    private final ObjectMapper mapper = new ObjectMapper();
    @TempDir
    private static Path home;
    private static Shipped vigie;
    private static String demo;

    @BeforeAll
    static void makeACorpus() throws Exception {
        vigie = new Shipped(home);
        vigie.run("demo");
        demo = home.resolve("data/demo").toString();
    }

    private static Path export(String format, String... options) throws Exception {
        Path file = home.resolve("out." + format);
        List<String> words = new ArrayList<>(
                List.of("--corpus", demo, "export", "--format", format, "--to-file", file.toString()));
        for (String option : options) {
            words.addAll(List.of("--option", option));
        }
        vigie.run(words.toArray(String[]::new));
        return file;
    }

    private JsonNode json(Path file) throws IOException {
        return mapper.readTree(Files.readString(file));
    }

    @Test
    void bundlesOfStixAreValid() throws Exception {
        Schemas schemas = Schemas.stix();
        JsonNode bundle = json(export("stix", "tlp=amber+strict"));
        List<String> wrong = new ArrayList<>();
        int incidents = 0;
        for (JsonNode object : bundle.get("objects")) {
            schemas.stixErrors(object).forEach(error -> wrong.add(object.get("id").asString() + " " + error));
            incidents += object.get("type").asString().equals("incident") ? 1 : 0;
        }
        assertThat(wrong).isEmpty();
        ((ArrayNode) bundle.get("objects")).removeIf(object -> UNKNOWN_TO_BUNDLES
                .contains(object.get("type").asString()));
        assertThat(schemas.stixErrors(bundle)).isEmpty();
        assertThat(incidents).isGreaterThan(5);
    }

    /** Without the extension an incident is one as well. */
    @Test
    void incidentsOfStixAreValidWithoutTheExtension() throws Exception {
        Schemas schemas = Schemas.stix();
        for (JsonNode object : json(export("stix")).get("objects")) {
            if (object.get("type").asString().equals("incident")) {
                ((ObjectNode) object).remove("extensions");
                assertThat(schemas.stixErrors(object)).isEmpty();
            }
        }
    }

    /** The strict schema knows neither objects nor event reports, which are part of the format; the lax one passes over them. */
    @Test
    void eventsOfMispAreValid() throws Exception {
        Schemas schemas = Schemas.misp();
        JsonNode events = json(export("misp", "tlp=green")).get("response");
        assertThat(events.size()).isGreaterThan(5);
        for (JsonNode event : events) {
            assertThat(schemas.errors("urn:misp:schema-lax.json", event)).isEmpty();
            ((ObjectNode) event.get("Event")).remove(List.of("Object", "EventReport"));
            assertThat(schemas.errors("urn:misp:schema.json", event)).isEmpty();
        }
    }

    @Test
    void recordsOfVerisAreValid() throws Exception {
        Schemas schemas = Schemas.veris();
        JsonNode records = json(export("veris"));
        assertThat(records.size()).isGreaterThan(5);
        for (JsonNode record : records) {
            assertThat(schemas.errors("urn:veris", record)).as(record.toString()).isEmpty();
        }
    }

    @Test
    void advisoriesOfCsafAreValid() throws Exception {
        Schemas schemas = Schemas.csaf();
        int documents = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(export("csaf")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry(), documents++) {
                JsonNode document = mapper.readTree(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(schemas.csafErrors(document)).as(entry.getName()).isEmpty();
            }
        }
        assertThat(documents).isGreaterThan(1);
    }

    @Test
    void pagesOfHtmlRunNothingAndLoadNothing() throws Exception {
        Browser browser = new Browser(home);
        Path bait = Files.writeString(home.resolve("bait.html"), """
                <!DOCTYPE html><script>console.error('seen')</script><img src="http://127.0.0.1:9/bait.png">
                """);
        Browser.Visit baited = browser.open(bait);
        assertThat(baited.console()).as("what a page that does both leaves behind").isNotEmpty();
        assertThat(baited.hosts()).contains("127.0.0.1");
        Browser.Visit empty = browser.open(Files.writeString(home.resolve("empty.html"), "<!DOCTYPE html><p>empty"));
        for (String links : List.of("defanged", "active")) {
            Browser.Visit visit = browser.open(export("html", "links=" + links));
            assertThat(visit.console()).as(links).isEmpty();
            assertThat(visit.hosts()).as(links + ": more than the browser's own").isSubsetOf(empty.hosts());
        }
    }

    @Test
    void theSameCorpusGivesTheSameBytes() throws Exception {
        for (String format : List.of("stix", "misp", "veris", "csaf", "html", "markdown", "feed", "graphml")) {
            byte[] first = Files.readAllBytes(export(format));
            assertThat(Files.readAllBytes(export(format))).as(format).isEqualTo(first);
        }
    }
}
