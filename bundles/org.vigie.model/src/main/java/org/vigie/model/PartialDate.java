package org.vigie.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with the precision that was stated, from a year to a second. Its text form is ISO 8601-1:2019 with reduced
 * precision: {@code 2021}, {@code 2021-09}, {@code 2021-09-03}, {@code 2021-09-03T14:05}, and with an offset when one
 * was stated, {@code 2021-09-03T14:05:00+02:00}. What is not known is absent, never made up.
 *
 * @param start the first moment that the date may mean, in its own offset
 * @param precision what was stated
 * @param offset the stated offset from UTC in whole minutes; empty for dates and when none was stated
 */
public record PartialDate(LocalDateTime start, Precision precision,
        Optional<ZoneOffset> offset) implements Comparable<PartialDate> {

    /** The smallest unit that was stated. */
    public enum Precision {
        YEAR, MONTH, DAY, MINUTE, SECOND
    }

    private static final int LAST_YEAR = 9999;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})"
            + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

    public PartialDate {
        Objects.requireNonNull(precision);
        Objects.requireNonNull(offset);
        start = switch (precision) {
            case YEAR -> start.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
            case MONTH -> start.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            case DAY -> start.truncatedTo(ChronoUnit.DAYS);
            case MINUTE -> start.truncatedTo(ChronoUnit.MINUTES);
            case SECOND -> start.truncatedTo(ChronoUnit.SECONDS);
        };
        if (start.getYear() < 0 || start.getYear() > LAST_YEAR
                || offset.filter(zone -> zone.getTotalSeconds() % SECONDS_PER_MINUTE != 0).isPresent()) {
            throw new DateTimeException("ISO 8601 writes no year " + start.getYear() + " or offset " + offset);
        }
        if (precision.compareTo(Precision.DAY) <= 0) {
            offset = Optional.empty();
        }
    }

    /** Returns the date of a day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.atStartOfDay(), Precision.DAY, Optional.empty());
    }

    /** Returns the date of a month. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1).atStartOfDay(), Precision.MONTH, Optional.empty());
    }

    /** Returns the date of a moment, to the second. */
    public static PartialDate of(OffsetDateTime moment) {
        return new PartialDate(moment.toLocalDateTime(), Precision.SECOND, Optional.of(moment.getOffset()));
    }

    /** Returns the date of a moment in UTC, to the second. */
    public static PartialDate of(Instant moment) {
        return of(moment.atOffset(ZoneOffset.UTC));
    }

    /**
     * Reads the text form; months and days without a leading zero and fractions of a second (dropped) are accepted.
     *
     * @throws DateTimeException if the text is no such date
     */
    public static PartialDate parse(String text) {
        Matcher m = ISO.matcher(text.strip());
        if (!m.matches()) {
            throw new DateTimeException("“" + text + "” is not a date of the form 2021, 2021-09 or 2021-09-03");
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return new PartialDate(LocalDateTime.of(year, 1, 1, 0, 0), Precision.YEAR, Optional.empty());
        }
        int month = Integer.parseInt(m.group(2));
        if (m.group(3) == null) {
            return of(YearMonth.of(year, month));
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(m.group(3)));
        if (m.group(4) == null) {
            return of(day);
        }
        LocalDateTime minute = day.atTime(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)));
        Optional<ZoneOffset> offset = Optional.ofNullable(m.group(7)).map(ZoneOffset::of);
        return m.group(6) == null
                ? new PartialDate(minute, Precision.MINUTE, offset)
                : new PartialDate(minute.withSecond(Integer.parseInt(m.group(6))), Precision.SECOND, offset);
    }

    /** Returns the first day that this date may mean. */
    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    /** Returns the last day that this date may mean. */
    public LocalDate lastDay() {
        return switch (precision) {
            case YEAR -> firstDay().plusYears(1).minusDays(1);
            case MONTH -> firstDay().plusMonths(1).minusDays(1);
            default -> firstDay();
        };
    }

    /** Returns this date with no more than the given precision. */
    public PartialDate atMost(Precision limit) {
        return precision.compareTo(limit) <= 0 ? this : new PartialDate(start, limit, offset);
    }

    /** Returns the first moment that this date may mean; without a stated offset, in UTC. */
    public Instant earliest() {
        return start.toInstant(offset.orElse(ZoneOffset.UTC));
    }

    /** Orders by the first moment that is meant, the less precise first. */
    @Override
    public int compareTo(PartialDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : precision.compareTo(other.precision);
    }

    /** Returns the text form that {@link #parse} reads. */
    @Override
    public String toString() {
        String zone = offset.map(ZoneOffset::toString).orElse("");
        return switch (precision) {
            case YEAR -> year();
            case MONTH -> year() + "-" + padded(start.getMonthValue(), 2);
            case DAY -> firstDay().toString();
            case MINUTE -> firstDay() + "T" + minute() + zone;
            case SECOND -> firstDay() + "T" + minute() + ":" + padded(start.getSecond(), 2) + zone;
        };
    }

    private String year() {
        return padded(start.getYear(), 4);
    }

    private String minute() {
        return padded(start.getHour(), 2) + ":" + padded(start.getMinute(), 2);
    }

    /** Dates are written by the million: a formatter would take most of the time. */
    private static String padded(int number, int digits) {
        String written = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
