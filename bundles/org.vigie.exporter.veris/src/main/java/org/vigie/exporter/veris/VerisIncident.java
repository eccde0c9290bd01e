package org.vigie.exporter.veris;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.exporter.Countries;
import org.vigie.exporter.Losses;
import org.vigie.exporter.NamedUuid;
import org.vigie.exporter.ReportDates;
import org.vigie.exporter.Selection;
import org.vigie.incident.Certainty;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.Status;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.StatedDate;
import org.vigie.model.Stance;

/**
 * What is known of an incident, in the words of VERIS. What VERIS asks for and nobody says is “Unknown”, as its documentation has it.
 *
 * @param isRecord whether the incident was read from VERIS, and its record is written as it was
 */
record VerisIncident(IncidentFile file, List<Report> reports, boolean isRecord) {

    static final List<String> UNKNOWN = List.of("Unknown");
    private static final Phrases WORDS = Phrases.of(VerisIncident.class);
    private static final String NO_INDUSTRY = "000";
    private static final List<String> CARRIED = List.of("victim", "thirdParty", "occurred", "attackType", "dataKind",
            "recordsAffected", "actor", "affectedSystem", "serviceUnavailable", "place");

    static VerisIncident of(IncidentFile file, Selection selection, Losses losses) {
        List<Report> reports = new ArrayList<>();
        selection.reports(file.reports().stream().map(LinkedReport::report).toList()).forEachRemaining(reports::add);
        ReportId founder = file.incident().founder();
        boolean record = selection.contains(founder) && reports.stream().anyMatch(
                report -> report.id().equals(founder) && VerisRecord.of(report).isPresent());
        VerisIncident incident = new VerisIncident(file, reports, record);
        incident.count(losses);
        return incident;
    }

    private void count(Losses losses) {
        for (PropertyRecord property : file.record()) {
            long claims = property.values().stream().flatMap(value -> value.claims().stream())
                    .filter(claim -> !isRecord || !claim.stated().annotator().startsWith("veris/")).count();
            if (claims > 0 && (isRecord || !CARRIED.contains(property.property()))) {
                losses.property(property.property(), claims);
            }
            losses.add("values",
                    WORDS.translation(
                            "values beside the first of what VERIS has once, and those without a word of VERIS"),
                    isRecord || !CARRIED.contains(property.property()) ? 0 : notCarried(property));
            losses.stance(Stance.SUSPECTED, isRecord
                    ? 0
                    : property.values().stream()
                            .flatMap(value -> value.claims().stream())
                            .filter(claim -> claim.claim().stance() == Stance.SUSPECTED).count());
            losses.speakers(property.values().stream().flatMap(value -> value.claims().stream())
                    .filter(claim -> claim.claim().speaker().isPresent()).count());
            losses.passages(claims);
            if (property.status() == Status.CONTESTED) {
                losses.add("contested", WORDS.translation("contradictions"), 1);
            }
        }
    }

    /** What is denied or superseded is left out everywhere; of some properties only what VERIS has a word for, or the first, is written. */
    private long notCarried(PropertyRecord property) {
        List<PropertyRecord.Value> standing = file.standing(property.property());
        long left = property.values().size() - standing.size();
        return left + switch (property.property()) {
            case "occurred", "recordsAffected" -> Math.max(0, standing.size() - 1);
            case "place" -> standing.stream().filter(place -> Countries.code(place.words()).isEmpty()).count();
            case "attackType" -> standing.stream().filter(attack -> !VerisActions.isKnown(attack)).count();
            default -> 0;
        };
    }

    JsonObject record() {
        VerisActions actions = new VerisActions(file);
        return new JsonBuilder().put("schema_version", "1.4.1")
                .put("incident_id", NamedUuid.of("veris", file.incident().id().value()).toString())
                .put("source_id", "vigie").put("summary", file.incident().title()).put("reference", addresses())
                .put("security_incident", certainty()).put("victim", victim()).put("timeline", timeline())
                .put("action", actions.action()).put("actor", actor()).put("asset", asset())
                .put("attribute", actions.attribute())
                .put("discovery_method", new JsonBuilder().put("unknown", true)).put("notes", notes()).build();
    }

    private String addresses() {
        return reports.stream().map(report -> report.content().address()).filter(address -> !address.isBlank())
                .distinct().collect(Collectors.joining("; "));
    }

    private String certainty() {
        return switch (Certainty.of(file)) {
            case CONFIRMED -> "Confirmed";
            case SUSPECTED -> "Suspected";
            case REFUTED -> "False positive";
        };
    }

    private JsonBuilder victim() {
        List<String> victims = file.standing("victim").stream().map(PropertyRecord.Value::words).toList();
        List<String> secondary = Stream.concat(victims.stream().skip(1),
                file.standing("thirdParty").stream().map(PropertyRecord.Value::words)).distinct().toList();
        List<String> countries = file.standing("place").stream().map(place -> Countries.code(place.words()))
                .flatMap(Optional::stream).distinct().toList();
        JsonBuilder victim = new JsonBuilder().put("victim_id", victims.isEmpty() ? "" : victims.getFirst())
                .put("country", countries.isEmpty() ? UNKNOWN : countries).put("employee_count", "Unknown")
                .put("industry", NO_INDUSTRY).put("government", UNKNOWN);
        return secondary.isEmpty()
                ? victim
                : victim.put("secondary",
                        new JsonBuilder().put("amount", secondary.size()).put("victim_id", secondary));
    }

    private Optional<StatedDate> occurred() {
        return file.standing("occurred").stream().flatMap(value -> value.claims().stream())
                .map(claim -> claim.claim().normalised().orElse(null)).filter(Objects::nonNull)
                .filter(StatedDate.class::isInstance).map(StatedDate.class::cast)
                .filter(date -> date.year().isPresent()).findFirst();
    }

    /** A year is asked for; where nobody says when it was, it is that of the first report, and the notes say so. */
    private JsonBuilder timeline() {
        JsonBuilder date = new JsonBuilder();
        occurred().ifPresentOrElse(when -> {
            date.put("year", when.year().getAsInt());
            when.month().ifPresent(month -> date.put("month", month));
            when.day().ifPresent(day -> date.put("day", day));
        }, () -> date.put("year", firstYear()));
        return new JsonBuilder().put("incident", date);
    }

    private int firstYear() {
        return reports.stream().map(report -> ReportDates.of(report).created()).min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC).getYear();
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        if (occurred().isEmpty()) {
            notes.add("timeline.incident.year is that of the first report; nobody says when it occurred.");
        }
        file.record().stream().filter(property -> property.status() == Status.CONTESTED).map(PropertyRecord::property)
                .forEach(property -> notes.add("Sources contradict each other on: " + property + "."));
        file.standing("actor").stream().filter(actor -> actor.claims().stream()
                .allMatch(claim -> claim.claim().stance() == Stance.SUSPECTED))
                .forEach(actor -> notes.add("Only suspected: actor " + actor.words() + "."));
        return String.join(" ", notes);
    }

    private JsonBuilder actor() {
        List<String> names = file.standing("actor").stream().map(PropertyRecord.Value::words).toList();
        return names.isEmpty()
                ? new JsonBuilder().keep("unknown", JsonObject.EMPTY)
                : new JsonBuilder().put("external", new JsonBuilder().put("variety", UNKNOWN).put("motive", UNKNOWN)
                        .put("name", names));
    }

    private JsonBuilder asset() {
        String systems = file.standing("affectedSystem").stream().map(PropertyRecord.Value::words)
                .collect(Collectors.joining("; "));
        return new JsonBuilder().putAll("assets", List.of(new JsonBuilder().put("variety", "Unknown")))
                .put("cloud", UNKNOWN).put("notes", systems);
    }
}
