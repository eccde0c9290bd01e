package org.vigie.importer.veris;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.json.JsonArray;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;
import org.vigie.model.PlainText;

/**
 * What a record says in one place.
 *
 * @param path the names of the members that lead there, with dots, as the VERIS documentation writes them
 * @param value in one line; several values of a list are several fields
 */
record VerisField(String path, String value) {

    /** What is said of the record and not of the incident, and what has a place of its own in a report. */
    private static final Set<String> ASIDE = Set.of("plus", "schema_version", "incident_id", "source_id", "summary",
            "reference", "confidence", "security_incident");
    private static final Set<String> NOTHING = Set.of("", "unknown", "na", "false");
    private static final int MOST_CHARS = 2_000;

    /**
     * Returns what a record says of its incident, section by section in the order of their names: in whatever order a file has them, it is
     * the same record. That something is not known is not said.
     */
    static List<VerisField> of(JsonObject record) {
        List<VerisField> fields = new ArrayList<>();
        new TreeMap<>(record.members()).forEach((name, value) -> {
            if (!ASIDE.contains(name)) {
                collect(name, value, fields);
            }
        });
        return fields;
    }

    private static void collect(String path, JsonValue value, List<VerisField> fields) {
        if (path.equals("timeline.incident")) {
            VerisDate.of(value).ifPresent(date -> fields.add(new VerisField(path, date.toString())));
            return;
        }
        switch (value) {
            case JsonObject object ->
                object.members().forEach((name, member) -> collect(path + "." + name, member, fields));
            case JsonArray array -> array.elements().forEach(element -> collect(path, element, fields));
            default -> Stream.of(PlainText.line(value.text())).filter(VerisField::says)
                    .forEach(line -> fields.add(new VerisField(path, line)));
        }
    }

    private static boolean says(String line) {
        return !NOTHING.contains(line.toLowerCase(Locale.ROOT)) && line.length() <= MOST_CHARS;
    }
}
