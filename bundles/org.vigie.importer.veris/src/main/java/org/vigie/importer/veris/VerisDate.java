package org.vigie.importer.veris;

import java.time.DateTimeException;
import java.util.Optional;
import org.vigie.json.JsonValue;
import org.vigie.model.PartialDate;

/** Reads the dates of VERIS: a year, a month and a day as numbers, of which only the year has to be there. */
final class VerisDate {

    private static final String YEAR = "\\d{4}";
    private static final String PART = "\\d{1,2}";

    private VerisDate() {}

    /** Returns the date as far as it is one; what is in no calendar is left out. */
    static Optional<PartialDate> of(JsonValue date) {
        String year = date.text("year");
        String month = date.text("month");
        String day = date.text("day");
        if (!year.matches(YEAR)) {
            return Optional.empty();
        }
        if (!month.matches(PART)) {
            return parsed(year);
        }
        String months = year + "-" + padded(month);
        return day.matches(PART)
                ? parsed(months + "-" + padded(day)).or(() -> parsed(months)).or(() -> parsed(year))
                : parsed(months).or(() -> parsed(year));
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Optional<PartialDate> parsed(String date) {
        try {
            return Optional.of(PartialDate.parse(date));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
