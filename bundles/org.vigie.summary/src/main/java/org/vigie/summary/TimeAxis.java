package org.vigie.summary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a timeline has its lines, and what they are called: days, weeks, months or years, as they fit. */
final class TimeAxis {
    private static final int LEAST_PIXELS = 90;
    private static final int MOST = 400;

    /** A line of the axis. */
    record Tick(LocalDate day, String label) {}

    /** From line to line. */
    private enum Step {
        DAY(1), WEEK(7), MONTH(30), QUARTER(91), YEAR(365), FIVE_YEARS(1826), DECADE(3652), CENTURY(36_524), MILLENNIUM(
                365_242);

        private final int days;

        Step(int days) {
            this.days = days;
        }
    }

    private TimeAxis() {}

    static List<Tick> of(TimeWindow window, double width) {
        Step step = Step.MILLENNIUM;
        for (Step each : Step.values()) {
            if (each.days * window.pixelsPerDay() >= LEAST_PIXELS) {
                step = each;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        LocalDate last = window.day(width);
        for (LocalDate day = begin(window.day(0), step); !day.isAfter(last) && ticks.size() < MOST; day = next(day,
                step)) {
            ticks.add(new Tick(day, label(day, step)));
        }
        return ticks;
    }

    private static LocalDate begin(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
            case FIVE_YEARS -> year(day, 5);
            case DECADE -> year(day, 10);
            case CENTURY -> year(day, 100);
            case MILLENNIUM -> year(day, 1_000);
        };
    }

    private static LocalDate year(LocalDate day, int every) {
        return LocalDate.of(Math.floorDiv(day.getYear(), every) * every, 1, 1);
    }

    private static LocalDate next(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
            case QUARTER -> day.plusMonths(3);
            case YEAR -> day.plusYears(1);
            case FIVE_YEARS -> day.plusYears(5);
            case DECADE -> day.plusYears(10);
            case CENTURY -> day.plusYears(100);
            case MILLENNIUM -> day.plusYears(1_000);
        };
    }

    private static String label(LocalDate day, Step step) {
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        return switch (step) {
            case DAY, WEEK -> DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale).format(day);
            case MONTH, QUARTER -> DateTimeFormatter.ofPattern("LLL yyyy", locale).format(day);
            default -> String.valueOf(day.getYear());
        };
    }
}
