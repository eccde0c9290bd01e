package org.vigie.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.Span;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Timeline;
import org.vigie.model.StatedDate;

/**
 * What a timeline shows in a row: something that happened at a time, and when it was said.
 *
 * @param label what happened, for people
 * @param date when, for people, as far as it was stated
 * @param happened the days that may be meant; empty when nothing tells the year
 * @param claims those that say so, at least one, from the oldest to the newest
 */
@ProviderType
public record TimelineRow(String label, String date, Optional<Span> happened, List<StatedClaim> claims) {
    public TimelineRow {
        claims = List.copyOf(claims);
    }

    /** Returns the days on which it was said; of reports without a date there are none. */
    public List<Span> said() {
        return claims.stream().flatMap(claim -> claim.report().published().stream()).map(Span::of).distinct().toList();
    }

    /**
     * Returns the rows of an incident: the earliest first, what has no place in a calendar last. Claims that give the same date for the same
     * are one row.
     *
     * @param property returns what a property is called
     */
    public static List<TimelineRow> of(IncidentFile file, UnaryOperator<String> property) {
        Map<String, List<Timeline.Entry>> rows = new LinkedHashMap<>();
        Timeline.of(file).forEach(entry -> rows
                .computeIfAbsent(entry.claim().claim().property() + "\t" + entry.date(), _ -> new ArrayList<>())
                .add(entry));
        return rows.values().stream().map(entries -> row(entries, property)).toList();
    }

    private static TimelineRow row(List<Timeline.Entry> entries, UnaryOperator<String> property) {
        Timeline.Entry first = entries.getFirst();
        String date = first.claim().claim().normalised().filter(StatedDate.class::isInstance)
                .map(StatedDate.class::cast).map(EvidenceWords::date).orElse(first.date());
        return new TimelineRow(property.apply(first.claim().claim().property()), date, first.happened(),
                entries.stream().map(Timeline.Entry::claim).sorted(StatedClaim.OLDEST_FIRST).toList());
    }
}
