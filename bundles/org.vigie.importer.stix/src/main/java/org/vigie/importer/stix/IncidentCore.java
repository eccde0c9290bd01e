package org.vigie.importer.stix;

import java.math.BigDecimal;
import java.util.Optional;
import org.vigie.importer.StatedFields;
import org.vigie.importer.StatedFields.Field;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Quantity;
import org.vigie.model.Stance;

/**
 * What the Incident Core extension of STIX 2.1 (extension-definition--ef765651-680c-498d-9894-99799f2fa126) states of an incident. An
 * incident without it states nothing in fields.
 */
final class IncidentCore {

    /** Of the reading of fields: to be counted up when the same field is read otherwise. */
    static final int VERSION = 1;
    private static final String CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";
    private static final double PERCENT = 100;
    private static final String COUNT = "[1-9]\\d{0,14}";

    private IncidentCore() {}

    static StatedFields of(JsonObject incident) {
        JsonValue core = incident.get("extensions").get(CORE);
        Stance stance = stance(core.text("determination"));
        StatedFields stated = new StatedFields();
        core.get("incident_types").texts().forEach(type -> add(stated, "incident_types", type, "attackType", stance));
        add(stated, "investigation_status", core.text("investigation_status"), "investigation", stance);
        add(stated, "criticality", core.text("criticality"), "severity", stance);
        core.get("detection_methods").texts().forEach(
                method -> add(stated, "detection_methods", method, "stix.detection_methods", stance));
        add(stated, "determination", core.text("determination"), "stix.determination", Stance.AFFIRMED);
        add(stated, "recoverability", core.text("recoverability"), "stix.recoverability", stance);
        for (JsonValue impact : core.get("confidentiality_impacts").elements()) {
            add(stated, "information_type", impact.text("information_type"), "dataKind", loss(impact, stance));
            records(stated, impact.text("record_count"), loss(impact, stance));
        }
        for (JsonValue impact : core.get("external_impacts").elements()) {
            add(stated, "external_impacts", impact.has("impact_type") ? impact.text("impact_type") : impact.text(),
                    "stix.external_impacts", stance);
        }
        return stated;
    }

    private static void add(StatedFields stated, String name, String value, String property, Stance stance) {
        stated.add(new Field(name, value, property, Optional.empty(), stance));
    }

    private static void records(StatedFields stated, String count, Stance stance) {
        if (count.matches(COUNT)) {
            NormalisedValue records = new Quantity(new BigDecimal(count), Quantity.Bound.EXACT, "records");
            stated.add(new Field("record_count", count, "recordsAffected", Optional.of(records), stance));
        }
    }

    private static Stance stance(String determination) {
        return switch (determination) {
            case "suspected" -> Stance.SUSPECTED;
            case "false-positive" -> Stance.DENIED;
            default -> Stance.AFFIRMED;
        };
    }

    private static Stance loss(JsonValue impact, Stance stance) {
        return switch (impact.text("loss_type")) {
            case "none" -> Stance.DENIED;
            case "suspected-loss" -> Stance.SUSPECTED;
            default -> stance;
        };
    }

    /** STIX counts from 0 to 100, and most objects say nothing. */
    static double confidence(JsonObject incident) {
        String percent = incident.text("confidence");
        return percent.matches("\\d{1,2}|100") ? Integer.parseInt(percent) / PERCENT : 1;
    }
}
