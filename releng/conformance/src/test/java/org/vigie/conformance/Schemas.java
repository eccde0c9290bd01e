package org.vigie.conformance;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The schemas of the standards, as their authors publish them; nothing is fetched for them. */
final class Schemas {

    private static final String STIX = "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/";
    private static final String CSAF = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";
    private static final List<String> SCORES = List.of("2.0", "3.0", "3.1");

    private final SchemaRegistry registry;

    private Schemas(SpecificationVersion version, Map<String, String> texts) {
        this.registry = SchemaRegistry.withDefaultDialect(version,
                builder -> builder.schemas(texts).schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    }

    static Schemas stix() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Data.archive("stix/oasis-stix2.1-json-schemas.zip")
                .forEach((name, bytes) -> texts.put(STIX + name, new String(bytes, StandardCharsets.UTF_8)));
        return new Schemas(SpecificationVersion.DRAFT_2020_12, texts);
    }

    /** Scores are not checked: the schemas of CVSS are not at hand, and anything passes for one. */
    static Schemas csaf() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        SCORES.forEach(version -> texts.put("https://www.first.org/cvss/cvss-v" + version + ".json", "{}"));
        texts.put(CSAF, new String(Data.archive("csaf/oasis-csaf-2.0-tests-schema-examples.zip")
                .get("json_schema/csaf_json_schema.json"), StandardCharsets.UTF_8));
        return new Schemas(SpecificationVersion.DRAFT_2020_12, texts);
    }

    static Schemas misp() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Data.archive("misp/misp-core-schema.zip")
                .forEach((name, bytes) -> texts.put("urn:misp:" + name, new String(bytes, StandardCharsets.UTF_8)));
        return new Schemas(SpecificationVersion.DRAFT_4, texts);
    }

    static Schemas veris() throws IOException {
        return new Schemas(SpecificationVersion.DRAFT_4,
                Map.of("urn:veris", Files.readString(Data.file("veris-schema/verisc-merged.json"))));
    }

    /** Returns what is wrong with a document, the first things; nothing when it is valid. */
    List<String> errors(String schema, JsonNode document) {
        Schema held = registry.getSchema(SchemaLocation.of(schema));
        return held.validate(document).stream().map(Schemas::words).distinct().limit(5).collect(Collectors.toList());
    }

    /** Returns what is wrong with an object of STIX, by the schema of its type. */
    List<String> stixErrors(JsonNode object) {
        String type = object.get("type").asString();
        String folder = switch (type) {
            case "relationship", "sighting" -> "sros";
            case "marking-definition", "extension-definition", "language-content", "bundle" -> "common";
            default -> "sdos";
        };
        return errors(STIX + "schemas/" + folder + "/" + type + ".json", object);
    }

    List<String> csafErrors(JsonNode document) {
        return errors(CSAF, document);
    }

    private static String words(Error error) {
        return error.getInstanceLocation() + " " + error.getMessage();
    }
}
