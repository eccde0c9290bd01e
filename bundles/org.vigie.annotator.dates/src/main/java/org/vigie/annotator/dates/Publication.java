package org.vigie.annotator.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.vigie.model.PartialDate;
import org.vigie.model.StatedDate;

/**
 * When a text was published.
 *
 * @param first the first day that it may be
 * @param last the last day that it may be
 */
record Publication(LocalDate first, LocalDate last) {

    static Optional<Publication> of(Optional<PartialDate> date) {
        return date.map(known -> new Publication(known.firstDay(), known.lastDay()));
    }

    static Optional<Publication> of(StatedDate date) {
        return date.firstDay().map(first -> {
            if (date.day().isPresent()) {
                return new Publication(first, first);
            }
            return date.month().isPresent()
                    ? new Publication(first, YearMonth.from(first).atEndOfMonth())
                    : new Publication(first, first.plusYears(1).minusDays(1));
        });
    }

    boolean isDay() {
        return first.equals(last);
    }

    boolean isInOneMonth() {
        return YearMonth.from(first).equals(YearMonth.from(last));
    }

    boolean isInOneYear() {
        return first.getYear() == last.getYear();
    }
}
