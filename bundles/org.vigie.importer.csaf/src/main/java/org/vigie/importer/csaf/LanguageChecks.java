package org.vigie.importer.csaf;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;

/**
 * Holds language tags against RFC 5646 (CSAF 2.0, section 6.1.12): their form, and of what their parts name the languages and
 * regions of two letters. Languages of three letters and scripts are not looked up.
 */
final class LanguageChecks {

    /** What the IANA Language Subtag Registry has besides: what was used once stays valid, and so are regions that are no countries. */
    private static final Set<String> OTHER_LANGUAGES = Set.of("jw", "sh");
    private static final Set<String> OTHER_REGIONS = Set.of("AA", "AC", "AN", "BU", "CP", "CQ", "CS", "DD", "DG", "EA",
            "EU", "EZ", "FX", "IC", "NT", "SU", "TA", "TP", "UN", "YD", "YU", "ZR", "ZZ");
    /** For private use (RFC 5646, section 2.2.4); XK is written for Kosovo. */
    private static final Pattern PRIVATE_REGION = Pattern.compile("Q[M-Z]|X[A-Z]");
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
            return isKnown(locale.getLanguage(), LANGUAGES, OTHER_LANGUAGES)
                    && (isKnown(locale.getCountry(), COUNTRIES, OTHER_REGIONS)
                            || PRIVATE_REGION.matcher(locale.getCountry()).matches());
        } catch (IllformedLocaleException illFormed) {
            return false;
        }
    }

    private static boolean isKnown(String part, Set<String> known, Set<String> besides) {
        return part.length() != 2 || known.contains(part) || besides.contains(part);
    }
}
