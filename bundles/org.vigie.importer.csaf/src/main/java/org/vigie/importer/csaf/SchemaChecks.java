package org.vigie.importer.csaf;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonString;
import org.vigie.json.JsonValue;

/** What the JSON schema of CSAF 2.0 wants of the parts that are mandatory (sections 3.2.1 and 3.2.1.12): texts, and moments of RFC 3339. */
final class SchemaChecks {

    private static final List<String> TEXTS = List.of("/document/category", "/document/csaf_version",
            "/document/publisher/category", "/document/publisher/name", "/document/publisher/namespace",
            "/document/title", "/document/tracking/id", "/document/tracking/status", "/document/tracking/version");
    private static final List<String> MOMENTS = List.of("/document/tracking/initial_release_date",
            "/document/tracking/current_release_date");

    private SchemaChecks() {}

    static Stream<String> mandatory(JsonObject csaf) {
        return Stream.concat(TEXTS.stream().filter(at -> !isText(csaf.at(at))).map(at -> at + " is no text"),
                MOMENTS.stream().filter(at -> !isMoment(csaf.at(at).text()))
                        .map(at -> at + " is no date with a time: “" + csaf.at(at).text() + "”"));
    }

    private static boolean isText(JsonValue value) {
        return value instanceof JsonString && !value.text().isEmpty();
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
