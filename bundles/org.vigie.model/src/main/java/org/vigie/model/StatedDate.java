package org.vigie.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as a text states it; what it does not state is not made up. Its text form is ISO 8601's with the parts that are known:
 * {@code 2021-09-03}, {@code 2021-09}, {@code 2021}, without a year {@code --09-03} and {@code --12} (ISO 8601:2000, 5.2.1.3), a
 * day of the week {@code -W-4} (5.2.3.3). Part of it may be meant: {@code --12~mid}. A period goes up to a second date:
 * {@code 2026-01-20/2026-01-21}; one whose end or beginning is open has {@code ..} there (ISO 8601-2:2019, 4.8.1).
 *
 * @param year the year; empty when nothing states it
 * @param month 1 to 12
 * @param day the day of the month
 * @param weekday the day of the week, where that is all that is said
 * @param part which part of it is meant; empty for the whole
 * @param extent whether it is the date itself or where a period begins or ends
 * @param end the end of the period
 */
public record StatedDate(OptionalInt year, OptionalInt month, OptionalInt day, Optional<DayOfWeek> weekday,
        Optional<Part> part,
        Extent extent, Optional<StatedDate> end) implements NormalisedValue {

    /** A part of a month, of a year or of a day. */
    public enum Part {
        EARLY, MID, LATE, MORNING, AFTERNOON, EVENING, NIGHT
    }

    /** What the date is of a period. */
    public enum Extent {
        WHOLE, SINCE, UNTIL
    }

    private static final int LAST_YEAR = 9999;
    private static final Pattern FORM = Pattern
            .compile("(?:(\\d{4})|-)(?:-(\\d{2})(?:-(\\d{2}))?)?(?:-W-([1-7]))?|-W-([1-7])");

    public StatedDate {
        Objects.requireNonNull(weekday);
        Objects.requireNonNull(part);
        Objects.requireNonNull(extent);
        Objects.requireNonNull(end);
        if (year.isEmpty() && month.isEmpty() && weekday.isEmpty() || day.isPresent() && month.isEmpty()) {
            throw new DateTimeException("Nothing is stated of this date that could be found in a calendar");
        }
        if (year.isPresent() && (year.getAsInt() < 0 || year.getAsInt() > LAST_YEAR)) {
            throw new DateTimeException("ISO 8601 writes no year " + year.getAsInt());
        }
        month.ifPresent(YearMonth.of(2000, 1)::withMonth);
        if (day.isPresent()) {
            MonthDay.of(month.getAsInt(), day.getAsInt());
            year.ifPresent(known -> LocalDate.of(known, month.getAsInt(), day.getAsInt()));
        }
    }

    /** Returns a day. */
    public static StatedDate of(LocalDate day) {
        return of(OptionalInt.of(day.getYear()), OptionalInt.of(day.getMonthValue()),
                OptionalInt.of(day.getDayOfMonth()));
    }

    /** Returns a date of which some is known. */
    public static StatedDate of(OptionalInt year, OptionalInt month, OptionalInt day) {
        return new StatedDate(year, month, day, Optional.empty(), Optional.empty(), Extent.WHOLE, Optional.empty());
    }

    /** Returns a day of a week that is not known. */
    public static StatedDate of(DayOfWeek weekday) {
        return new StatedDate(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.of(weekday),
                Optional.empty(),
                Extent.WHOLE, Optional.empty());
    }

    /** Returns a part of this date. */
    public StatedDate in(Part some) {
        return new StatedDate(year, month, day, weekday, Optional.of(some), extent, end);
    }

    /** Returns the period that begins or ends with this date. */
    public StatedDate as(Extent other) {
        return new StatedDate(year, month, day, weekday, part, other, end);
    }

    /** Returns the period from this date to another. */
    public StatedDate to(StatedDate last) {
        return new StatedDate(year, month, day, weekday, part, extent, Optional.of(last));
    }

    /** Returns the first day that this may mean, when the year is known. */
    public Optional<LocalDate> firstDay() {
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(year.getAsInt(), month.orElse(1), day.orElse(1)));
    }

    static StatedDate parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return parseOne(text);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (from.equals("..")) {
            return parseOne(to).as(Extent.UNTIL);
        }
        return to.equals("..") ? parseOne(from).as(Extent.SINCE) : parseOne(from).to(parseOne(to));
    }

    private static StatedDate parseOne(String text) {
        int tilde = text.indexOf('~');
        if (tilde >= 0) {
            return parseOne(text.substring(0, tilde))
                    .in(Part.valueOf(text.substring(tilde + 1).toUpperCase(Locale.ROOT)));
        }
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("“" + text + "” is no date that a text may state");
        }
        Optional<DayOfWeek> weekday = Optional.ofNullable(m.group(4)).or(() -> Optional.ofNullable(m.group(5)))
                .map(Integer::valueOf).map(DayOfWeek::of);
        return new StatedDate(number(m.group(1)), number(m.group(2)), number(m.group(3)), weekday, Optional.empty(),
                Extent.WHOLE, Optional.empty());
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    @Override
    public String format() {
        String whole = calendar() + part.map(some -> "~" + some.name().toLowerCase(Locale.ROOT)).orElse("");
        return switch (extent) {
            case SINCE -> whole + "/..";
            case UNTIL -> "../" + whole;
            case WHOLE -> end.map(last -> whole + "/" + last.format()).orElse(whole);
        };
    }

    private String calendar() {
        StringBuilder form = new StringBuilder();
        if (year.isPresent()) {
            form.append("%04d".formatted(year.getAsInt()));
        } else if (month.isPresent()) {
            form.append('-');
        }
        month.ifPresent(known -> form.append("-%02d".formatted(known)));
        day.ifPresent(known -> form.append("-%02d".formatted(known)));
        weekday.ifPresent(known -> form.append("-W-").append(known.getValue()));
        return form.toString();
    }

    @Override
    public String toString() {
        return format();
    }
}
