package org.vigie.annotator.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.model.StatedDate;
import org.vigie.rules.Match;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Tokens;
import org.vigie.rules.Words;

/** Works out what a found date means. For one text. */
final class DateReader {

    private static final Map<String, StatedDate.Part> PARTS = Map.ofEntries(
            Map.entry("debut", StatedDate.Part.EARLY), Map.entry("early", StatedDate.Part.EARLY),
            Map.entry("mi", StatedDate.Part.MID), Map.entry("mid", StatedDate.Part.MID),
            Map.entry("fin", StatedDate.Part.LATE), Map.entry("late", StatedDate.Part.LATE),
            Map.entry("matin", StatedDate.Part.MORNING), Map.entry("matinee", StatedDate.Part.MORNING),
            Map.entry("morning", StatedDate.Part.MORNING), Map.entry("apres-midi", StatedDate.Part.AFTERNOON),
            Map.entry("afternoon", StatedDate.Part.AFTERNOON), Map.entry("soir", StatedDate.Part.EVENING),
            Map.entry("soiree", StatedDate.Part.EVENING), Map.entry("evening", StatedDate.Part.EVENING),
            Map.entry("nuit", StatedDate.Part.NIGHT), Map.entry("night", StatedDate.Part.NIGHT));

    private final Tokens tokens;
    private final Calendar calendar;

    DateReader(Tokens tokens, Optional<Publication> published) {
        this.tokens = tokens;
        this.calendar = new Calendar(published);
    }

    /**
     * Returns what is meant.
     *
     * @return empty when it is no date after all; in it nothing when it is one that cannot be found in a calendar
     */
    Optional<Optional<StatedDate>> read(RuleSet.Found found) {
        try {
            Optional<StatedDate> date = switch (found.rule().name()) {
                case "relative" -> relative(found);
                case "weekday" -> Optional.of(calendar.weekday(weekday(found.match()).orElseThrow()));
                default -> Optional.of(date(found.match()));
            };
            Optional<StatedDate.Part> part = part(found.match());
            return Optional.of(
                    date.map(known -> part.map(known::in).orElse(known)).map(known -> extent(found.match(), known)));
        } catch (DateTimeException _) {
            // such as the 31st of June
            return Optional.empty();
        }
    }

    private StatedDate date(Match match) {
        OptionalInt day = number(match, "day");
        OptionalInt month = month(match, "month");
        OptionalInt year = number(match, "year");
        OptionalInt lastMonth = month(match, "last-month");
        if (month.isEmpty() && lastMonth.isPresent()) {
            month = lastMonth;
        }
        if (match.group("mid").isPresent()) {
            String word = text(match.group("mid").get());
            month = Months.number(word.substring(word.indexOf('-') + 1));
            return calendar.date(year, month, OptionalInt.empty(), Optional.empty()).in(StatedDate.Part.MID);
        }
        if (month.isEmpty() && day.isPresent()) {
            return calendar.dayOfMonth(day.getAsInt(), weekday(match));
        }
        StatedDate first = calendar.date(year, month, day, weekday(match));
        OptionalInt lastDay = number(match, "last-day");
        if (lastDay.isEmpty()) {
            return first;
        }
        return first.to(calendar.date(year, lastMonth.isPresent() ? lastMonth : month, lastDay, Optional.empty()));
    }

    private Optional<StatedDate> relative(RuleSet.Found found) {
        Match match = found.match();
        if (match.group("number").isPresent()) {
            OptionalInt number = Numbers.small(text(match.group("number").get()));
            boolean ahead = Words.key(tokens.word(match.start())).matches("dans|in");
            return number.isEmpty()
                    ? Optional.empty()
                    : calendar.ago(ahead ? -number.getAsInt() : number.getAsInt(),
                            Words.key(text(match.group("unit").orElseThrow())));
        }
        Map.Entry<String, String> distance = found.rule().settings().entrySet().iterator().next();
        return calendar.ago(-Integer.parseInt(distance.getValue()), distance.getKey());
    }

    private Optional<StatedDate.Part> part(Match match) {
        return match.group("part").map(group -> PARTS.get(Words.key(text(group))));
    }

    private StatedDate extent(Match match, StatedDate date) {
        String before = match.start() > 0 ? tokens.key(match.start() - 1) : "";
        String first = tokens.key(match.start());
        if (date.end().isPresent()) {
            return date;
        }
        if (isOneOf("depuis", before, first) || isOneOf("dès", before, first) || isOneOf("since", before, first)) {
            return date.as(StatedDate.Extent.SINCE);
        }
        return isOneOf("jusqu'au", before, first) || isOneOf("jusqu'en", before, first)
                || isOneOf("until", before, first)
                        ? date.as(StatedDate.Extent.UNTIL)
                        : date;
    }

    private static boolean isOneOf(String wanted, String some, String other) {
        return wanted.equals(some) || wanted.equals(other);
    }

    private OptionalInt number(Match match, String group) {
        return match.group(group).map(some -> Numbers.small(text(some))).orElse(OptionalInt.empty());
    }

    private OptionalInt month(Match match, String group) {
        return match.group(group).map(some -> Months.number(text(some))).orElse(OptionalInt.empty());
    }

    private Optional<DayOfWeek> weekday(Match match) {
        return match.group("weekday").map(group -> Months.weekday(text(group)));
    }

    private String text(Match.Group group) {
        return tokens.words(group.start(), group.end());
    }
}
