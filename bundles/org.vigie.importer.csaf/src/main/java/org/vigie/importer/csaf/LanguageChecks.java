package org.vigie.importer.csaf;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;

/**
 * Holds language tags against RFC 5646 (CSAF 2.0, section 6.1.12): their form, and of what their parts name the languages of two letters
 * (ISO 639-1) and the countries (ISO 3166-1). Languages of three letters and scripts are not looked up.
 */
final class LanguageChecks {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    private LanguageChecks() {}

    static Stream<String> invalid(JsonObject csaf) {
        return Stream.of("lang", "source_lang").map(name -> csaf.get("document").text(name))
                .filter(tag -> !tag.isEmpty() && !isValid(tag))
                .map(tag -> "“" + tag + "” is no language tag");
    }

    private static boolean isValid(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return isKnown(locale.getLanguage(), LANGUAGES) && isKnown(locale.getCountry(), COUNTRIES);
        } catch (IllformedLocaleException illFormed) {
            return false;
        }
    }

    private static boolean isKnown(String part, Set<String> known) {
        return part.length() != 2 || known.contains(part);
    }
}
