package org.vigie.search;

import java.time.DateTimeException;
import java.util.Optional;
import org.vigie.model.PartialDate;

/**
 * The value of {@code date:}: one date, or two with {@code ..} between them, of which one may be left out.
 *
 * @param from the first date
 * @param to the last date
 */
public record DateRange(Optional<PartialDate> from, Optional<PartialDate> to) {

    /** Reads a range such as {@code 2025}, {@code 2025-01..2025-03} or {@code ..2024}; empty when it is none. */
    public static Optional<DateRange> read(String text) {
        int dots = text.indexOf("..");
        try {
            if (dots < 0) {
                Optional<PartialDate> date = Optional.of(PartialDate.parse(text));
                return Optional.of(new DateRange(date, date));
            }
            Optional<PartialDate> from = date(text.substring(0, dots));
            Optional<PartialDate> to = date(text.substring(dots + 2));
            return from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(new DateRange(from, to));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> date(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }
}
