package org.vigie.importer;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.model.PartialDate;

/**
 * Reads a date as a data set, feed or page writes it: ISO 8601, RFC 822, "31 décembre 2025", "December 31, 2025",
 * "31/12/2025" (the day first, unless that cannot be), "septembre 2021", "2021", or seconds or milliseconds since 1970.
 * Only what is written is read: no year, month or zone is ever added.
 */
public final class StatedDate {

    private static final String[][] MONTHS = {{"janvier", "january", "janv", "jan"},
            {"fevrier", "february", "fevr", "feb"},
            {"mars", "march", "mar"}, {"avril", "april", "avr", "apr"}, {"mai", "may"}, {"juin", "june", "jun"},
            {"juillet", "july", "juil", "jul"}, {"aout", "august", "aug"}, {"septembre", "september", "sept", "sep"},
            {"octobre", "october", "oct"}, {"novembre", "november", "nov"}, {"decembre", "december", "dec"}};
    private static final Map<String, Integer> MONTH_NUMBERS = monthNumbers();

    private static final Pattern DAY_MONTH_YEAR = Pattern
            .compile("(?:[a-z]+\\.?,? )?(?:le )?(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]+)\\.?,? (\\d{4})");
    private static final Pattern MONTH_DAY_YEAR = Pattern
            .compile("(?:[a-z]+\\.?, )?([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([a-z]+)\\.? (\\d{4})");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: .*)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

    private StatedDate() {}

    /** Returns the date that a text states, or empty when it states none that can be read. */
    public static Optional<PartialDate> read(String text) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > 60) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(clean));
        } catch (DateTimeException _) {
            return read822(clean).or(() -> readWritten(clean));
        }
    }

    private static Optional<PartialDate> read822(String text) {
        String english = text.replaceAll("\\b(?:GMT|UTC?|Z)$", "+0000");
        try {
            return Optional
                    .of(PartialDate.of(OffsetDateTime.parse(english, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> readWritten(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            Matcher m = DAY_MONTH_YEAR.matcher(folded);
            if (m.matches()) {
                return day(m.group(3), month(m.group(2)), m.group(1));
            }
            m = MONTH_DAY_YEAR.matcher(folded);
            if (m.matches()) {
                return day(m.group(3), month(m.group(1)), m.group(2));
            }
            m = MONTH_YEAR.matcher(folded);
            if (m.matches()) {
                int year = Integer.parseInt(m.group(2));
                return month(m.group(1)).map(month -> PartialDate.of(YearMonth.of(year, month)));
            }
            m = NUMERIC.matcher(folded);
            if (m.matches()) {
                boolean monthFirst = Integer.parseInt(m.group(2)) > 12;
                int month = Integer.parseInt(m.group(monthFirst ? 1 : 2));
                return day(m.group(3), Optional.of(month), m.group(monthFirst ? 2 : 1));
            }
            m = EPOCH.matcher(folded);
            if (m.matches()) {
                long number = Long.parseLong(folded);
                return Optional.of(PartialDate
                        .of(m.group(1) == null ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number)));
            }
            return Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> day(String year, Optional<Integer> month, String day) {
        return month.map(number -> PartialDate.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day))));
    }

    private static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTH_NUMBERS.get(name));
    }

    private static Map<String, Integer> monthNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < MONTHS.length; i++) {
            for (String name : MONTHS[i]) {
                numbers.put(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
