package org.vigie.incident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.PartialDate;
import org.vigie.model.StatedDate;

/**
 * The days that a stated date may mean: a month is all of its days, no day of it.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 * @param openBefore whether it began earlier, nobody says when
 * @param openAfter whether it goes on, nobody says until when
 */
@ProviderType
public record Span(LocalDate first, LocalDate last, boolean openBefore, boolean openAfter) {
    private static final int TENTH = 10;
    private static final int TWENTIETH = 20;
    private static final int MONTHS_OF_A_THIRD = 4;

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("No span goes from " + first + " to " + last);
        }
    }

    /** Returns the days of a date of a report. */
    public static Span of(PartialDate date) {
        return new Span(date.firstDay(), date.lastDay(), false, false);
    }

    /**
     * Returns the days of a date as a text states it; empty when its year is not stated, or when it ends before it begins. The beginning, the
     * middle and the end of a month are ten days each, those of a year four months.
     */
    public static Optional<Span> of(StatedDate date) {
        Optional<Span> days = days(date);
        Optional<LocalDate> end = date.end().flatMap(Span::days).map(Span::last);
        return switch (date.extent()) {
            case SINCE -> days.map(span -> new Span(span.first(), span.last(), false, true));
            case UNTIL -> days.map(span -> new Span(span.first(), span.last(), true, false));
            case WHOLE -> days.flatMap(span -> date.end().isEmpty() ? days : until(span, end));
        };
    }

    /** @param end empty when nothing tells its year: then it goes on, nobody says until when */
    private static Optional<Span> until(Span span, Optional<LocalDate> end) {
        if (end.isEmpty()) {
            return Optional.of(new Span(span.first(), span.last(), false, true));
        }
        return end.filter(last -> !last.isBefore(span.first()))
                .map(last -> new Span(span.first(), last, false, false));
    }

    private static Optional<Span> days(StatedDate date) {
        if (date.year().isEmpty()) {
            return Optional.empty();
        }
        int year = date.year().getAsInt();
        if (date.day().isPresent()) {
            LocalDate day = LocalDate.of(year, date.month().getAsInt(), date.day().getAsInt());
            return Optional.of(closed(day, day));
        }
        return Optional.of(date.month().isPresent()
                ? of(YearMonth.of(year, date.month().getAsInt()), date.part())
                : ofYear(year, date.part()));
    }

    private static Span of(YearMonth month, Optional<StatedDate.Part> part) {
        int from = third(part) > 0 ? third(part) * TENTH + 1 : 1;
        int to = switch (third(part)) {
            case 0 -> TENTH;
            case 1 -> TWENTIETH;
            default -> month.lengthOfMonth();
        };
        return closed(month.atDay(from), month.atDay(to));
    }

    private static Span ofYear(int year, Optional<StatedDate.Part> part) {
        if (third(part) < 0) {
            return closed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth first = YearMonth.of(year, third(part) * MONTHS_OF_A_THIRD + 1);
        return closed(first.atDay(1), first.plusMonths(MONTHS_OF_A_THIRD - 1L).atEndOfMonth());
    }

    /** Returns which third is meant, from 0; -1 for the whole. */
    private static int third(Optional<StatedDate.Part> part) {
        return part.map(some -> switch (some) {
            case EARLY -> 0;
            case MID -> 1;
            case LATE -> 2;
            default -> -1;
        }).orElse(-1);
    }

    private static Span closed(LocalDate first, LocalDate last) {
        return new Span(first, last, false, false);
    }
}
