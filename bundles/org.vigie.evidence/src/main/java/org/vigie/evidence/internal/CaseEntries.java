package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.ClaimProperties;
import org.vigie.model.Content;
import org.vigie.model.IncidentId;
import org.vigie.model.Role;
import org.vigie.model.Term;
import org.vigie.search.Entry;
import org.vigie.search.QueryLanguage;
import org.vigie.search.ResultType;

/** Makes of incidents and claims what the index has of them. */
final class CaseEntries {

    private static final int MAX_TEXT = 10_000;

    private final VictimKinds victimKinds = VictimKinds.ours();

    /** Returns an incident and its claims. */
    List<Entry> of(IncidentFile file) {
        List<Entry> entries = new ArrayList<>(List.of(incident(file)));
        file.record().stream().flatMap(property -> property.values().stream())
                .forEach(value -> value.claims()
                        .forEach(claim -> entries.add(of(claim, value.status().word()))));
        return entries;
    }

    private Entry incident(IncidentFile file) {
        Set<String> has = file.record().stream().map(PropertyRecord::property)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(Entry.REPORT, file.reports().stream().map(report -> report.report().value()).toList());
        values.put("has", List.copyOf(has));
        values.put("missing", ClaimProperties.ALL.stream().filter(property -> !has.contains(property)).toList());
        values.put(QueryLanguage.STATUS, statuses(file));
        values.put("victimkind", values(file, "victim").map(victimKinds::of).flatMap(Optional::stream).distinct()
                .toList());
        values.put("attacktype", terms(file, "attackType"));
        values.put("datakind", terms(file, "dataKind"));
        String id = file.incident().id().value();
        return new Entry(ResultType.INCIDENT, id, id, file.incident().title(), text(file), Content.UNDETERMINED,
                file.reports().stream().findFirst().flatMap(LinkedReport::published), values,
                numbers(file));
    }

    /** What lists of incidents are sorted by; how sure a linker is, in thousandths. */
    private static Map<String, Long> numbers(IncidentFile file) {
        List<LinkedReport> waiting = file.waiting();
        long surest = waiting.isEmpty() ? 0 : Math.round(waiting.getFirst().score() * 1_000);
        return Map.of("reports", (long) file.reports().size(), "claims", file.claims().count(), "waiting",
                (long) waiting.size(), "surest", surest);
    }

    /** How the whole is known, and what is remarkable of its parts. */
    private static List<String> statuses(IncidentFile file) {
        Set<Status> statuses = new LinkedHashSet<>(List.of(file.status()));
        file.record().stream().flatMap(property -> property.values().stream()).map(PropertyRecord.Value::status)
                .filter(Set.of(Status.CONTESTED, Status.SUPERSEDED, Status.DENIED)::contains).forEach(statuses::add);
        return statuses.stream().map(Status::word).toList();
    }

    /** Returns the values of a property that are not merely denied. */
    private static Stream<PropertyRecord.Value> values(IncidentFile file, String property) {
        return file.property(property).stream().flatMap(record -> record.values().stream())
                .filter(value -> value.status() != Status.DENIED);
    }

    /** Returns the words of vocabularies among the values of a property; free words would be counted once each. */
    private static List<String> terms(IncidentFile file, String property) {
        return values(file, property).flatMap(value -> value.claims().stream())
                .flatMap(claim -> claim.claim().normalised().stream()).filter(Term.class::isInstance)
                .map(Term.class::cast).map(Term::name).distinct().toList();
    }

    private static String text(IncidentFile file) {
        String text = Stream.concat(
                file.reports().stream().filter(report -> report.role() == Role.MAIN).map(LinkedReport::title),
                file.record().stream().flatMap(property -> property.values().stream()).map(PropertyRecord.Value::words))
                .distinct().collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(MAX_TEXT, text.length()));
    }

    /** @param status how well the value is known; empty for a claim that belongs to no incident */
    Entry of(StatedClaim stated, String status) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(Entry.REPORT, List.of(stated.stated().report().value()));
        values.put(Entry.INCIDENT, stated.incident().map(IncidentId::value).stream().toList());
        values.put("property", List.of(stated.claim().property()));
        values.put("stance", List.of(stated.claim().stance().name().toLowerCase(Locale.ROOT)));
        values.put("speaker", stated.claim().speaker().stream().toList());
        values.put("value", List.of(stated.claim().value()));
        values.put(QueryLanguage.STATUS, status.isEmpty() ? List.of() : List.of(status));
        String group = stated.incident().map(IncidentId::value).orElse(stated.stated().report().value());
        return new Entry(ResultType.CLAIM, stated.stated().id().value(), group, stated.claim().value(),
                stated.claim().passage().quote(), Content.UNDETERMINED, stated.report().published(), values);
    }
}
