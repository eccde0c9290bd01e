package org.vigie.workbench;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.vigie.model.PartialDate;

/** Dates as the user reads them. */
public final class Dates {

    private static final Texts TEXTS = Texts.of(Dates.class);

    private Dates() {}

    /** Returns a date with the precision that was stated, and the stated offset where there is a time. */
    public static String partial(PartialDate date) {
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        return switch (date.precision()) {
            case YEAR -> String.valueOf(date.start().getYear());
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(date.start());
            case DAY -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date.start());
            default -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                    .format(date.start())
                    + date.offset()
                            .map(offset -> " "
                                    + TEXTS.say("date.offset", offset.getTotalSeconds() == 0 ? "" : offset.toString()))
                            .orElse("");
        };
    }

    /** Returns a moment, in the time zone of this machine. */
    public static String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.getDefault(Locale.Category.DISPLAY)).format(local);
    }
}
