package org.vigie.exporter.veris;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.exporter.Losses;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonObject;
import org.vigie.model.Content;
import org.vigie.model.Phrases;
import org.vigie.model.Report;

/** Records that were read from VERIS: the importer keeps each member of a record as JSON, in the attribute of its name. */
final class VerisRecord {

    private static final Phrases WORDS = Phrases.of(VerisRecord.class);
    private static final Set<String> REQUIRED = Set.of("incident_id", "schema_version", "security_incident", "action",
            "actor");

    private VerisRecord() {}

    /** Returns the record that a report is. */
    static Optional<JsonObject> of(Report report) {
        Map<String, List<String>> attributes = report.content().attributes();
        if (!attributes.keySet().containsAll(REQUIRED)) {
            return Optional.empty();
        }
        try {
            JsonBuilder record = new JsonBuilder();
            attributes.forEach((name, values) -> {
                // addresses of the references are an attribute beside the members
                if (!name.equals(Content.LINK)) {
                    record.keep(name, JsonInput.parse(values.getFirst()));
                }
            });
            return Optional.of(record.build());
        } catch (IllegalArgumentException _) {
            // other attributes of these names
            return Optional.empty();
        }
    }

    /** Counts what a reference to a report does not tell. */
    static void countLost(Report report, Losses losses) {
        losses.report(report, Set.of(), false);
        losses.identifiers(report);
        losses.add("texts", WORDS.translation("texts of reports"), 1);
    }
}
