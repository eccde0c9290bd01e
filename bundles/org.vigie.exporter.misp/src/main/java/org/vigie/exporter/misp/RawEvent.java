package org.vigie.exporter.misp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.model.Report;

/** Events that were read from MISP: the importer keeps each whole, in the attribute {@code misp}. */
final class RawEvent {

    private static final String EVENT = "misp";
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private RawEvent() {}

    /** Returns the event of MISP that a report is. */
    static Optional<JsonObject> of(Report report) {
        List<String> kept = report.content().attribute(EVENT);
        // somebody else may have an attribute of that name
        return kept.size() == 1
                ? JsonObject.read(kept.getFirst()).filter(event -> event.has("info")
                        && UUID.matcher(event.text("uuid")).matches())
                : Optional.empty();
    }

    /** Returns it in the frame in which events stand. */
    static JsonObject framed(JsonObject event) {
        return new JsonBuilder().put("Event", event).build();
    }
}
