package org.vigie.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.Span;

/**
 * Which time is seen, and how large.
 *
 * @param firstDay the day at the left edge, counted from 1970-01-01, with a fraction
 * @param pixelsPerDay how wide a day is
 */
@ProviderType
public record TimeWindow(double firstDay, double pixelsPerDay) {
    /** A day as wide as a screen, and ten thousand years as wide. */
    private static final double LARGEST = 1_000;
    private static final double SMALLEST = 0.0003;
    private static final double ROOM = 0.04;
    private static final double LEAST_DAYS = 14;

    public TimeWindow {
        if (!(pixelsPerDay > 0)) {
            throw new IllegalArgumentException("A day has a width");
        }
    }

    /** Returns a window in which all that happened and was said is seen. */
    public static TimeWindow of(List<TimelineRow> rows, double width) {
        List<Span> spans = rows.stream().flatMap(row -> Stream.concat(row.happened().stream(), row.said().stream()))
                .toList();
        long first = spans.stream().mapToLong(span -> span.first().toEpochDay()).min()
                .orElse(LocalDate.of(2000, 1, 1).toEpochDay());
        long last = spans.stream().mapToLong(span -> span.last().toEpochDay()).max().orElse(first);
        double days = Math.max(LEAST_DAYS, last - first + 1.0);
        double begin = first - (days - (last - first + 1)) / 2 - days * ROOM;
        return new TimeWindow(begin, bounded(Math.max(1, width) / (days * (1 + 2 * ROOM))));
    }

    /** Returns where a day begins, in pixels from the left edge. */
    public double x(LocalDate day) {
        return (day.toEpochDay() - firstDay) * pixelsPerDay;
    }

    /** Returns the day at a place. */
    public LocalDate day(double x) {
        double day = Math.floor(firstDay + x / pixelsPerDay);
        return LocalDate.ofEpochDay((long) Math.clamp(day, LocalDate.of(-9999, 1, 1).toEpochDay(),
                LocalDate.of(19_999, 1, 1).toEpochDay()));
    }

    /** Returns the window after the time was pulled to the right by some pixels. */
    public TimeWindow moved(double pixels) {
        return new TimeWindow(firstDay - pixels / pixelsPerDay, pixelsPerDay);
    }

    /** Returns the window in which days are larger by a factor, while what is at a place stays there. */
    public TimeWindow zoomed(double factor, double at) {
        double scale = bounded(pixelsPerDay * factor);
        return new TimeWindow(firstDay + at / pixelsPerDay - at / scale, scale);
    }

    private static double bounded(double scale) {
        return Math.clamp(scale, SMALLEST, LARGEST);
    }
}
