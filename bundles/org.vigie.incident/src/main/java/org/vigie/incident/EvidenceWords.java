package org.vigie.incident;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Phrases;
import org.vigie.model.Quantity;
import org.vigie.model.Role;
import org.vigie.model.Stance;
import org.vigie.model.StatedDate;
import org.vigie.model.Term;

/** The words for what is known of incidents, in the language in which this process speaks to its user. */
@ProviderType
public final class EvidenceWords {
    private static final Phrases WORDS = Phrases.of(EvidenceWords.class);
    private static final Map<String, String> PROPERTIES = Map.ofEntries(Map.entry("victim", "Victim"),
            Map.entry("affectedSystem", "Affected system"), Map.entry("systemOwner", "Owner of the system"),
            Map.entry("thirdParty", "Third party"), Map.entry("attackType", "Kind of attack"),
            Map.entry("occurred", "Occurred"), Map.entry("discovered", "Discovered"),
            Map.entry("disclosed", "Disclosed"), Map.entry("serviceUnavailable", "Out of service"),
            Map.entry("expectedRecovery", "Expected recovery"), Map.entry("peopleAffected", "People affected"),
            Map.entry("recordsAffected", "Records affected"), Map.entry("dataKind", "Kind of data"),
            Map.entry("ransomDemanded", "Ransom demanded"), Map.entry("origin", "Origin"),
            Map.entry("containment", "Containment"), Map.entry("scope", "Scope"), Map.entry("measure", "Measure"),
            Map.entry("complaintFiled", "Complaint filed"), Map.entry("investigation", "Investigation"),
            Map.entry("regulatorNotified", "Regulator notified"), Map.entry("authorityNotified", "Authority notified"),
            Map.entry("victimsInformed", "Victims informed"), Map.entry("actor", "Actor"),
            Map.entry("actorMotive", "Motive of the actor"), Map.entry("severity", "Severity"),
            Map.entry("place", "Place"));

    private EvidenceWords() {}

    /** Returns what a property of {@link org.vigie.model.ClaimProperties} is called; empty for one of a plugin. */
    public static Optional<String> property(String name) {
        return Optional.ofNullable(PROPERTIES.get(name)).map(WORDS::translation);
    }

    /** Returns how well something is known. */
    public static String status(Status status) {
        return WORDS.translation(status.word().replace('-', ' '));
    }

    /** Returns a sign for how well something is known, for those who do not tell colours apart. */
    public static String sign(Status status) {
        return switch (status) {
            case CORROBORATED -> "✔";
            case SINGLE_SOURCE -> "•";
            case CONTESTED -> "≠";
            case SUPERSEDED -> "↻";
            case DENIED -> "✘";
        };
    }

    /** Returns how a claim is made. */
    public static String stance(Stance stance) {
        return WORDS.translation(stance.name().toLowerCase(Locale.ROOT));
    }

    /** Returns a sign for how a claim is made. */
    public static String sign(Stance stance) {
        return switch (stance) {
            case AFFIRMED -> "●";
            case SUSPECTED -> "◌";
            case DENIED -> "✘";
        };
    }

    /** Returns how a report speaks of an incident. */
    public static String role(Role role) {
        return WORDS.translation(switch (role) {
            case MAIN -> "main subject";
            case BACKGROUND -> "background";
            case COMPARISON -> "comparison";
        });
    }

    /** Returns what a decision does now. */
    public static String effect(DecisionState.Effect effect) {
        return WORDS.translation(switch (effect) {
            case HOLDS -> "holds";
            case UNDONE -> "taken back";
            case REPORT_GONE -> "orphaned: the report was deleted";
            case CLAIM_GONE -> "orphaned: nothing finds this claim any more";
            case INCIDENT_GONE -> "orphaned: the incident is not known any more";
            case EARLIER_TEXT -> "holds; quotes an earlier revision";
        });
    }

    /**
     * Returns what a word of a vocabulary is called, such as {@code ransomware}, or {@code Medical: prescription}: a kind and a narrower
     * one. Words that are not known are returned as they are.
     */
    public static String term(String name) {
        int colon = name.indexOf(": ");
        return colon < 0
                ? WORDS.translation(name)
                : WORDS.say("%s: %s", WORDS.translation(name.substring(0, colon)),
                        WORDS.translation(name.substring(colon + 2)));
    }

    /** Returns what a value means in a form to compare by. */
    public static String value(NormalisedValue value) {
        return switch (value) {
            case StatedDate date -> date(date);
            case Quantity quantity -> WORDS.say(switch (quantity.bound()) {
                case EXACT -> "%s %s";
                case ABOUT -> "about %s %s";
                case AT_LEAST -> "at least %s %s";
                case AT_MOST -> "at most %s %s";
                case MAGNITUDE -> "some %s %s";
            }, String.format(locale(), "%,d", quantity.number().toBigInteger()), WORDS.translation(quantity.unit()))
                    .strip();
            case Term term -> term(term.name());
        };
    }

    private static Locale locale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** Returns a date as far as a text states it. */
    public static String date(StatedDate date) {
        String from = one(date);
        String part = date.part().map(some -> WORDS.say(switch (some) {
            case EARLY -> "early %s";
            case MID -> "mid %s";
            case LATE -> "late %s";
            case MORNING -> "%s, in the morning";
            case AFTERNOON -> "%s, in the afternoon";
            case EVENING -> "%s, in the evening";
            case NIGHT -> "%s, at night";
        }, from)).orElse(from);
        return switch (date.extent()) {
            case SINCE -> WORDS.say("since %s", part);
            case UNTIL -> WORDS.say("until %s", part);
            case WHOLE -> date.end().map(end -> part + " – " + date(end)).orElse(part);
        };
    }

    private static String one(StatedDate date) {
        if (date.year().isPresent()) {
            return date(PartialDate.parse(StatedDate.of(date.year(), date.month(), date.day()).format()));
        }
        List<String> parts = new ArrayList<>();
        date.weekday().ifPresent(day -> parts.add(day.getDisplayName(TextStyle.FULL, locale())));
        date.day().ifPresent(day -> parts.add(Integer.toString(day)));
        date.month().ifPresent(month -> parts.add(Month.of(month).getDisplayName(TextStyle.FULL, locale())));
        return String.join(" ", parts);
    }

    /** Returns a date of a report with the precision that was stated, and the stated offset where there is a time. */
    public static String date(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> String.valueOf(date.start().getYear());
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(date.start());
            case DAY -> day(date.firstDay());
            default -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale()).format(date.start())
                    + date.offset().map(offset -> " (UTC" + (offset.getTotalSeconds() == 0 ? "" : offset) + ")")
                            .orElse("");
        };
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
    }
}
