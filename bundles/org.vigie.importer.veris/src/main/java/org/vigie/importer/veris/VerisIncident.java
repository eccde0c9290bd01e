package org.vigie.importer.veris;

import java.util.Locale;
import java.util.stream.Stream;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.importer.StatedFields;
import org.vigie.importer.StatedFields.Field;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Phrases;
import org.vigie.model.ReportKind;
import org.vigie.model.Stance;

/** One incident, as a report whose text is the summary and, below it, a line for each field; and the claims that those lines make. */
final class VerisIncident {

    private static final Phrases WORDS = Phrases.of(VerisIncident.class);
    /** Of the reading of fields: to be counted up when the same field is read otherwise. */
    private static final int VERSION = 2;
    private static final int TITLE_CHARS = 160;

    private final JsonRecord record;
    private final JsonObject incident;
    private final VerisProperties properties;

    VerisIncident(JsonRecord record, VerisProperties properties) {
        this.record = record;
        this.incident = record.value();
        this.properties = properties;
    }

    /** @throws IllegalArgumentException if it is no incident of VERIS */
    void give(ReportSink sink) {
        if (incident.text("incident_id").isBlank()) {
            throw new IllegalArgumentException(WORDS.translation("no VERIS incident: it has no incident_id"));
        }
        StatedFields stated = new StatedFields();
        VerisField.of(incident).forEach(field -> {
            VerisProperties.Told told = properties.of(field);
            stated.add(new Field(field.path(), field.value(), told.property(), told.meaning(), stance()));
        });
        ReportDraft draft = draft(stated.below(incident.text("summary")));
        sink.report(draft, stated.findings("veris", VERSION, draft.content(), confidence(incident)));
    }

    private ReportDraft draft(String text) {
        ReportDraft.Builder draft = ReportDraft.record(record.number()).line(record.line()).kind(ReportKind.RECORD)
                .sourceName(source()).originId(incident.text("incident_id")).title(title()).text(text).language("en");
        StatedDate.read(incident.at("/plus/created").text()).ifPresent(draft::published);
        StatedDate.read(incident.at("/plus/modified").text()).ifPresent(draft::modified);
        Stream.of(incident.text("reference").split("[;\\s]+")).filter(address -> address.startsWith("http"))
                .forEach(address -> draft.attribute(Content.LINK, address));
        Stream.of("malware", "hacking").map(action -> incident.at("/action/" + action + "/cve").text())
                .flatMap(cves -> Stream.of(cves.split("[,;\\s]+")))
                .filter(cve -> cve.matches("(?i)CVE-\\d{4}-\\d{4,19}"))
                .forEach(cve -> draft.identifier(Identifier.CVE, cve));
        incident.members().forEach((name, value) -> draft.attribute(name, value.toString()));
        return draft.build();
    }

    private String source() {
        String source = incident.text("source_id");
        return source.isBlank() ? "VERIS" : source.toUpperCase(Locale.ROOT);
    }

    private String title() {
        String summary = incident.text("summary").strip();
        String first = summary.lines().findFirst().orElse("").replaceFirst("(?<=[a-z)\\d]\\.) [A-Z].*", "");
        String title = first.isBlank() ? incident.at("/victim/victim_id").text() : first;
        if (title.isBlank()) {
            return incident.text("incident_id");
        }
        return title.length() <= TITLE_CHARS ? title : title.substring(0, TITLE_CHARS) + "…";
    }

    private Stance stance() {
        return switch (incident.text("security_incident")) {
            case "Suspected", "Near miss" -> Stance.SUSPECTED;
            case "False positive" -> Stance.DENIED;
            default -> Stance.AFFIRMED;
        };
    }

    /** VERIS has words for it; most records have none. */
    private static double confidence(JsonValue incident) {
        return switch (incident.text("confidence")) {
            case "Low" -> 0.3;
            case "Medium" -> 0.6;
            case "High" -> 0.9;
            default -> 1;
        };
    }
}
