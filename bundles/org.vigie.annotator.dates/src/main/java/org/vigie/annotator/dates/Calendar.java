package org.vigie.annotator.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.model.StatedDate;

/**
 * Finds dates in the calendar around the day of publication: news tell of what was, so of two dates that could be meant it is the last
 * one that is not after the publication, unless the text counts forwards.
 */
final class Calendar {

    private static final int NEXT_WEEKS = 3;
    private static final int YEARS_BACK = 10;

    private final Optional<Publication> published;

    Calendar(Optional<Publication> published) {
        this.published = published;
    }

    /** Returns a date of which some parts are stated; the year is worked out where it can be. */
    StatedDate date(OptionalInt year, OptionalInt month, OptionalInt day, Optional<DayOfWeek> weekday) {
        if (year.isPresent() || month.isEmpty() || published.isEmpty()) {
            return StatedDate.of(year, month, day);
        }
        return StatedDate.of(year(month.getAsInt(), day, weekday), month, day);
    }

    private OptionalInt year(int month, OptionalInt day, Optional<DayOfWeek> weekday) {
        LocalDate last = published.get().last();
        // what is announced for the weeks to come is still of this year
        LocalDate limit = day.isPresent() ? last.plusWeeks(NEXT_WEEKS) : last;
        for (int year = limit.getYear(); year > limit.getYear() - YEARS_BACK; year--) {
            if (day.isPresent() && day.getAsInt() > YearMonth.of(year, month).lengthOfMonth()) {
                continue;
            }
            LocalDate candidate = LocalDate.of(year, month, day.orElse(1));
            boolean fits = weekday.isEmpty() || weekday.get() == candidate.getDayOfWeek();
            if (!candidate.isAfter(limit) && fits) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the last such day of a month, in the month of publication or before; open when the publication is not known. */
    StatedDate dayOfMonth(int day, Optional<DayOfWeek> weekday) {
        if (published.isEmpty()) {
            return StatedDate
                    .of(weekday.orElseThrow(() -> new DateTimeException("A number alone is no date")));
        }
        LocalDate last = published.get().last();
        for (int back = 0; back < 12; back++) {
            YearMonth month = YearMonth.from(last).minusMonths(back);
            if (day <= month.lengthOfMonth()) {
                LocalDate candidate = month.atDay(day);
                boolean fits = weekday.isEmpty() || weekday.get() == candidate.getDayOfWeek();
                if (fits && !candidate.isAfter(last.plusWeeks(1))) {
                    return StatedDate.of(candidate);
                }
            }
        }
        return StatedDate.of(weekday.orElseThrow(() -> new DateTimeException("There is no such day")));
    }

    /** Returns the last such day of the week up to the publication; where that is not known to the day, the day of the week alone. */
    StatedDate weekday(DayOfWeek day) {
        return published.filter(Publication::isDay)
                .map(known -> StatedDate.of(known.last().with(TemporalAdjusters.previousOrSame(day))))
                .orElseGet(() -> StatedDate.of(day));
    }

    /** Returns what lies some days, weeks, months or years before the publication, no more precisely than it is said and known. */
    Optional<StatedDate> ago(int number, String unit) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = published.get().last();
        return switch (unit.charAt(0)) {
            case 'j', 'd' -> published.filter(Publication::isDay).map(_ -> StatedDate.of(day.minusDays(number)));
            case 's', 'w' -> published.filter(Publication::isDay).map(_ -> week(day.minusWeeks(number)));
            case 'm' -> published.filter(Publication::isInOneMonth).map(_ -> month(day.minusMonths(number)));
            case 'h' ->
                published.filter(Publication::isDay).map(_ -> StatedDate.of(day.minus(number / 24, ChronoUnit.DAYS)));
            default -> published.filter(Publication::isInOneYear).map(_ -> StatedDate.of(
                    OptionalInt.of(day.getYear() - number), OptionalInt.empty(), OptionalInt.empty()));
        };
    }

    private static StatedDate week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return StatedDate.of(monday).to(StatedDate.of(monday.plusDays(6)));
    }

    private static StatedDate month(LocalDate day) {
        return StatedDate.of(OptionalInt.of(day.getYear()), OptionalInt.of(day.getMonthValue()), OptionalInt.empty());
    }
}
