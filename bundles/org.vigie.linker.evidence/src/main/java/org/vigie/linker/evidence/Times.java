package org.vigie.linker.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.model.Claim;
import org.vigie.model.PartialDate;
import org.vigie.model.Phrases;
import org.vigie.model.Role;
import org.vigie.model.StatedDate;

/**
 * When something may have happened, as far as a story tells.
 *
 * @param published the first day on which the report may have been published
 * @param exact whether that is known to the month at least; a year alone makes nothing near
 * @param days the days on which it says that something happened
 * @param months the months that it names without a year, or with one
 * @param now whether it tells of what is happening, and not of what was
 */
record Times(Optional<LocalDate> published, boolean exact, Set<LocalDate> days, Set<Month> months, boolean now) {

    private static final Phrases WORDS = Phrases.of(Times.class);
    private static final Set<String> PROPERTIES = Set.of("occurred", "discovered");
    private static final int MOST = 20;
    private static final int NEAR_DAYS = 10;
    private static final int SAME_STORY_DAYS = 120;
    private static final int SAME_WEEKS_DAYS = 60;
    private static final int FAR_DAYS = 400;
    private static final int YEAR_DAYS = 366;

    /** A month, of a year when that is told. */
    private record Month(int number, OptionalInt year) {
        static Stream<Month> of(StatedDate date) {
            return date.month().stream().mapToObj(number -> new Month(number, date.year()));
        }

        boolean mayBe(Month other) {
            return number == other.number && (year.isEmpty() || other.year.isEmpty() || year.equals(other.year));
        }
    }

    static Times of(Optional<PartialDate> published, List<Claim> claims, Role role) {
        List<StatedDate> dates = claims.stream().filter(claim -> PROPERTIES.contains(claim.property()))
                .flatMap(claim -> claim.normalised().stream()).filter(StatedDate.class::isInstance)
                .map(StatedDate.class::cast).limit(MOST).toList();
        return new Times(published.map(PartialDate::firstDay),
                published.filter(date -> date.precision() != PartialDate.Precision.YEAR).isPresent(),
                dates.stream().filter(date -> date.day().isPresent()).flatMap(date -> date.firstDay().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                dates.stream().flatMap(Month::of).collect(Collectors.toSet()),
                role == Role.MAIN);
    }

    /** Says whether the two can only be different events. */
    boolean exclude(Times other) {
        if (!days.isEmpty() && !other.days.isEmpty()) {
            return distance(days, other.days) > NEAR_DAYS;
        }
        if (now && other.now && published.isPresent() && other.published.isPresent()) {
            return days(published.get(), other.published.get()) > FAR_DAYS + (exact && other.exact ? 0 : YEAR_DAYS);
        }
        return false;
    }

    /** Says whether both tell of what is happening. */
    boolean areBothNow(Times other) {
        return now && other.now;
    }

    /** Says whether both tell of what is happening, and were published within weeks. */
    boolean areOfTheSameWeeks(Times other) {
        return now && other.now && exact && other.exact
                && days(published.get(), other.published.get()) <= SAME_WEEKS_DAYS;
    }

    /** Returns a reason to think that the two are at the same time. */
    Optional<String> near(Times other) {
        if (!days.isEmpty() && !other.days.isEmpty()) {
            return Optional.of(WORDS.say("near dates: %s, %s", days.iterator().next(), other.days.iterator().next()));
        }
        if (now && other.now && exact && other.exact
                && days(published.get(), other.published.get()) <= SAME_STORY_DAYS) {
            return Optional.of(WORDS.say("published %d days apart", days(published.get(), other.published.get())));
        }
        boolean sameMonth = months.stream().anyMatch(month -> other.months.stream().anyMatch(month::mayBe));
        return sameMonth ? Optional.of(WORDS.say("the same month")) : Optional.empty();
    }

    private static long distance(Set<LocalDate> some, Set<LocalDate> others) {
        return some.stream().flatMap(one -> others.stream().map(other -> days(one, other))).mapToLong(Long::longValue)
                .min().orElse(0);
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
