package org.vigie.evidence;

import java.util.Comparator;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.NormalisedValue;
import org.vigie.model.StatedDate;

/** What happened when, as claims tell it. */
@ProviderType
public final class Timeline {

    /**
     * Something that happened.
     *
     * @param date as far as it is known, in the text form of {@link StatedDate}
     */
    public record Entry(String date, StatedClaim claim) {}

    private Timeline() {}

    /** Returns what is dated of an incident, the earliest first; dates without a year come last, in the order of the calendar. */
    public static List<Entry> of(IncidentFile file) {
        return file.record().stream().flatMap(property -> property.values().stream())
                .flatMap(value -> value.claims().stream())
                .filter(claim -> claim.claim().normalised().filter(StatedDate.class::isInstance).isPresent())
                .map(claim -> new Entry(claim.claim().normalised().map(NormalisedValue::format).orElseThrow(), claim))
                .sorted(Comparator.comparing((Entry entry) -> entry.date().startsWith("-")).thenComparing(Entry::date))
                .toList();
    }
}
