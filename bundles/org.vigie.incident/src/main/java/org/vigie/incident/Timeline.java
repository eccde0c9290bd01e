package org.vigie.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    public record Entry(String date, StatedClaim claim) {
        /** Returns the days on which it may have happened; empty when nothing tells the year. */
        public Optional<Span> happened() {
            return claim.claim().normalised().filter(StatedDate.class::isInstance).map(StatedDate.class::cast)
                    .flatMap(Span::of);
        }

        /** Returns the days on which it may have been said: those on which the report was published; empty when they are not known. */
        public Optional<Span> said() {
            return claim.report().published().map(Span::of);
        }
    }

    /** The earliest first; of those that begin together the more precise. What has no place in a calendar comes last. */
    private static final Comparator<Entry> EARLIEST = Comparator
            .comparing((Entry entry) -> entry.happened().isEmpty())
            .thenComparing(entry -> entry.happened().map(Span::first).orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.happened().map(Span::last).orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::date);

    private Timeline() {}

    /** Returns what is dated of an incident, the earliest first; dates without a year come last, in the order of the calendar. */
    public static List<Entry> of(IncidentFile file) {
        return file.record().stream().flatMap(property -> property.values().stream())
                .flatMap(value -> value.claims().stream())
                .filter(claim -> claim.claim().normalised().filter(StatedDate.class::isInstance).isPresent())
                .map(claim -> new Entry(claim.claim().normalised().map(NormalisedValue::format).orElseThrow(), claim))
                .sorted(EARLIEST).toList();
    }
}
