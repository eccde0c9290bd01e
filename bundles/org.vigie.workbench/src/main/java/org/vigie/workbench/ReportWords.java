package org.vigie.workbench;

import java.util.Locale;
import java.util.Optional;
import org.vigie.model.PartialDate;

/** What the properties of reports are called, in the language of the user. */
public final class ReportWords {

    private static final Texts TEXTS = Texts.of(ReportWords.class);
    private static final String UNKNOWN_SOURCE = "unknown";
    private static final String UNKNOWN_LANGUAGE = "und";

    private ReportWords() {}

    /** Returns the name of a kind by its id; the id itself when there is no name. */
    public static String kind(String id) {
        return TEXTS.has("kind." + id) ? TEXTS.say("kind." + id) : id;
    }

    /** Returns the name of a language by its BCP 47 tag; the tag itself when there is no name. */
    public static String language(String tag) {
        if (tag.equals(UNKNOWN_LANGUAGE)) {
            return TEXTS.say("language.unknown");
        }
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(TEXTS.locale());
        return name.isEmpty() ? tag : name;
    }

    /** Returns the name of a source, or that it is not known. */
    public static String source(String name) {
        return name.equals(UNKNOWN_SOURCE) ? TEXTS.say("source.unknown") : name;
    }

    /** Returns a date with its precision, or that there is none. */
    public static String date(Optional<PartialDate> date) {
        return date.map(Dates::partial).orElse(TEXTS.say("date.unknown"));
    }
}
