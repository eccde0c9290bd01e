package org.vigie.exporter.stix;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.incident.Certainty;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.Status;
import org.vigie.json.JsonBuilder;
import org.vigie.model.Quantity;

/**
 * The Incident Core extension (version 2.0, draft of 10 October 2023, section 2.1) of an incident. Whoever does not know it reads the
 * incident without it.
 */
final class IncidentCore {

    private static final String ID = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";
    private static final String SCHEMA = "https://github.com/oasis-open/cti-stix-common-objects/tree/main"
            + "/extension-definition-specifications/incident-core";

    private IncidentCore() {}

    /** Returns the object that says what the extension is. */
    static JsonBuilder definition(StixBundle bundle) throws IOException {
        String author = bundle.identity("OASIS", "organization");
        return bundle.object("extension-definition", "incident-core").put("id", ID).put("created_by_ref", author)
                .put("name", "Incident Core Extension").put("schema", SCHEMA).put("version", "2.0.0")
                .put("extension_types", List.of("property-extension"));
    }

    static JsonBuilder of(IncidentFile file) {
        JsonBuilder core = new JsonBuilder().put("extension_type", "property-extension")
                .put("determination", determination(file))
                .put("investigation_status", file.standing("investigation").isEmpty() ? "new" : "open")
                .put("incident_types", types(file));
        file.standing("peopleAffected").stream().limit(1).filter(value -> value.status() != Status.CONTESTED)
                .flatMap(value -> value.claims().getFirst().claim().normalised().stream())
                .filter(Quantity.class::isInstance).map(Quantity.class::cast)
                .filter(quantity -> quantity.number().scale() <= 0 && quantity.number().precision() < Long.SIZE / 4)
                .forEach(quantity -> core.put("impacted_entity_counts",
                        new JsonBuilder().put("individual", quantity.number().longValueExact())));
        return new JsonBuilder().put(ID, core);
    }

    /** By the closed list of the extension's schema; the draft calls a successful attempt confirmed. */
    private static String determination(IncidentFile file) {
        return switch (Certainty.of(file)) {
            case CONFIRMED -> "successful-attempt";
            case SUSPECTED -> "suspected";
            case REFUTED -> "false-positive";
        };
    }

    private static Set<String> types(IncidentFile file) {
        return file.standing("attackType").stream().map(IncidentCore::term).map(term -> term.replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the word that stands for a value; without one the words that were said. */
    static String term(PropertyRecord.Value value) {
        return value.term().orElse(value.words());
    }
}
