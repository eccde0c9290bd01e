package org.vigie.exporter;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** The countries of the world by their names in English and French, as the platform knows them, and by their codes (ISO 3166-1 alpha-2). */
@ProviderType
public final class Countries {

    private static final Map<String, String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
            .flatMap(code -> Stream.of(code, name(code, Locale.ENGLISH), name(code, Locale.FRENCH))
                    .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), code)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));

    private Countries() {}

    private static String name(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /** Returns the code of a country that is called so; empty when none is. */
    public static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
