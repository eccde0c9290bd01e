package org.vigie.exporter.csaf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonObject;
import org.vigie.model.Content;
import org.vigie.model.Report;

/** Documents that were read from CSAF: the importer keeps each part of a document as JSON, in the attribute of its name. */
final class CsafOriginal {

    private static final String DOCUMENT = "document";
    /** What the importer found out beside the parts. */
    private static final Set<String> DERIVED = Set.of(Content.LINK, Content.CATEGORY, "cwe", "tlp", "deviation");

    private CsafOriginal() {}

    /** Returns the document that a report is. */
    static Optional<JsonObject> of(Report report) {
        Map<String, List<String>> attributes = report.content().attributes();
        Optional<JsonObject> document = report.content().attribute(DOCUMENT).stream().findFirst()
                .flatMap(JsonObject::read).filter(one -> one.has("csaf_version"));
        if (document.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonBuilder whole = new JsonBuilder().put(DOCUMENT, document.get());
            attributes.forEach((name, values) -> {
                if (!DERIVED.contains(name) && !name.equals(DOCUMENT)) {
                    whole.keep(name, JsonInput.parse(values.getFirst()));
                }
            });
            return Optional.of(whole.build());
        } catch (IllegalArgumentException _) {
            // other attributes of these names
            return Optional.empty();
        }
    }
}
