package org.vigie.importer.csaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;

/** Holds weaknesses against the list of the Common Weakness Enumeration (CSAF 2.0, section 6.1.11). */
final class WeaknessChecks {

    private static final Map<String, String> NAMES = read();

    private WeaknessChecks() {}

    private static Map<String, String> read() {
        try (InputStream in = WeaknessChecks.class.getResourceAsStream("weaknesses.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")).collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("The names of weaknesses cannot be read from the bundle", e);
        }
    }

    static Stream<String> misnamed(JsonObject csaf) {
        return csaf.get("vulnerabilities").elements().stream().map(vulnerability -> vulnerability.get("cwe"))
                .filter(weakness -> !weakness.isNull())
                .filter(weakness -> !weakness.text("name").equals(NAMES.get(weakness.text("id"))))
                .map(WeaknessChecks::words).distinct();
    }

    private static String words(JsonValue weakness) {
        String id = weakness.text("id");
        return NAMES.containsKey(id)
                ? "“" + weakness.text("name") + "” is not the name of " + id + ", which is “" + NAMES.get(id) + "”"
                : "the list of CWE has no “" + id + "”";
    }
}
