package org.vigie.cli.incidents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.cli.JsonOutput;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.model.Claim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Quantity;
import org.vigie.model.StatedDate;
import org.vigie.model.Term;
import tools.jackson.core.JsonGenerator;

/** Writes incidents and claims as JSON. */
final class IncidentJson {

    private IncidentJson() {}

    static void claims(JsonGenerator json, List<StatedClaim> claims) {
        json.writeStartArray();
        claims.forEach(claim -> claim(json, claim));
        json.writeEndArray();
    }

    static void claim(JsonGenerator json, StatedClaim stated) {
        Claim claim = stated.claim();
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", stated.stated().id().value());
            json.writeStringProperty("report", stated.stated().report().value());
            json.writeStringProperty("file", stated.file());
            string(json, "incident", stated.incident().map(Object::toString));
            json.writeStringProperty("role", word(stated.report().role()));
            json.writeStringProperty("property", claim.property());
            json.writeStringProperty("value", claim.value());
            json.writeName("normalised");
            claim.normalised().ifPresentOrElse(value -> normalised(json, value), json::writeNull);
            json.writeStringProperty("stance", word(claim.stance()));
            string(json, "speaker", claim.speaker());
            json.writeStringProperty("quote", claim.passage().quote());
            json.writeNumberProperty("start", claim.passage().start());
            json.writeNumberProperty("end", claim.passage().end());
            json.writeNumberProperty("confidence", claim.confidence());
            json.writeStringProperty("annotator", stated.stated().annotator());
            json.writeBooleanProperty("confirmed", stated.confirmed());
            stated.report().credibility().ifPresent(value -> json.writeNumberProperty("credibility", value));
        });
    }

    private static void normalised(JsonGenerator json, NormalisedValue value) {
        switch (value) {
            case Quantity quantity -> JsonOutput.object(json, () -> {
                json.writeNumberProperty("number", quantity.number());
                json.writeStringProperty("bound", quantity.boundWord());
                json.writeStringProperty("unit", quantity.unit());
            });
            case StatedDate date -> json.writeString(date.format());
            case Term term -> json.writeString(term.name());
        }
    }

    static void incident(JsonGenerator json, IncidentFile file) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", file.incident().id().value());
            json.writeStringProperty("title", file.incident().title());
            json.writeStringProperty("status", file.status().word());
            JsonOutput.array(json, "reports", file.reports(), report -> report(json, report));
            json.writeName("record");
            JsonOutput.object(json, () -> file.record().forEach(property -> property(json, property)));
        });
    }

    private static void report(JsonGenerator json, LinkedReport report) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", report.report().value());
            json.writeStringProperty("title", report.title());
            json.writeStringProperty("source", report.source());
            string(json, "published", report.published().map(Object::toString));
            json.writeStringProperty("role", word(report.role()));
            json.writeNumberProperty("score", report.score());
            json.writeStringProperty("why", report.why());
            json.writeBooleanProperty("confirmed", report.confirmed());
            string(json, "copyOf", report.copyOf().map(Object::toString));
            report.credibility().ifPresent(value -> json.writeNumberProperty("credibility", value));
        });
    }

    private static void property(JsonGenerator json, PropertyRecord property) {
        json.writeName(property.property());
        JsonOutput.object(json, () -> {
            json.writeStringProperty("status", property.status().word());
            JsonOutput.array(json, "values", property.values(), value -> JsonOutput.object(json, () -> {
                json.writeStringProperty("value", value.words());
                json.writeStringProperty("status", value.status().word());
                JsonOutput.array(json, "claims", value.claims(), claim -> claim(json, claim));
            }));
        });
    }

    private static void string(JsonGenerator json, String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeString, json::writeNull);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
