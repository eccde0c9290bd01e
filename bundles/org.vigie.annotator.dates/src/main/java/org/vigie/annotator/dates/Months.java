package org.vigie.annotator.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.OptionalInt;
import org.vigie.rules.Words;

/** The names of months and of the days of the week. */
final class Months {

    private static final List<String> BEGINNINGS = List.of("jan", "fev feb", "mar", "avr apr", "mai may", "juin jun",
            "juil jul", "aou aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("lundi monday", "mardi tuesday", "mercredi wednesday",
            "jeudi thursday",
            "vendredi friday", "samedi saturday", "dimanche sunday");
    private static final int MONTHS = 12;

    private Months() {}

    /** Returns the number of a month, by its name in French or English, a beginning of it, or its digits; empty when it is none. */
    static OptionalInt number(String name) {
        OptionalInt digits = Numbers.small(name);
        if (digits.isPresent()) {
            if (digits.getAsInt() > MONTHS) {
                throw new DateTimeException("There is no month " + name);
            }
            return digits;
        }
        String key = Words.key(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        String folded = key.equals("fév") || key.equals("déc") ? key.replace('é', 'e') : key;
        for (int i = 0; i < BEGINNINGS.size(); i++) {
            for (String beginning : BEGINNINGS.get(i).split(" ")) {
                if (folded.startsWith(beginning)) {
                    return OptionalInt.of(i + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the day of the week of this name. */
    static DayOfWeek weekday(String name) {
        String key = Words.key(name);
        for (int i = 0; i < DAYS.size(); i++) {
            if (List.of(DAYS.get(i).split(" ")).contains(key)) {
                return DayOfWeek.of(i + 1);
            }
        }
        throw new DateTimeException("There is no day " + name);
    }
}
