package org.vigie.annotator.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.rules.LanguageRules;
import org.vigie.rules.Lexicon;
import org.vigie.rules.RuleFiles;
import org.vigie.rules.Words;

/** The rules and lists of the annotator. */
final class NameLists {

    private final LanguageRules names;
    private final LanguageRules functions;
    private final Lexicon places;
    private final Lexicon countries = readCountries();
    private final Lexicon organisations;
    private final Lexicon actors;
    private final Lexicon frenchAttacks;
    private final Lexicon englishAttacks;
    private final Set<String> firstNames = readFirstNames();

    NameLists(RuleFiles files) {
        this.names = files.rules("names");
        this.functions = files.rules("functions");
        this.places = files.names("places-fr.txt");
        this.organisations = files.names("organisations.txt");
        this.actors = files.names("actors.txt");
        this.frenchAttacks = files.terms("attacks-fr.txt");
        this.englishAttacks = files.terms("attacks-en.txt");
    }

    LanguageRules names() {
        return names;
    }

    LanguageRules functions() {
        return functions;
    }

    Lexicon places() {
        return places;
    }

    Lexicon countries() {
        return countries;
    }

    Lexicon organisations() {
        return organisations;
    }

    Lexicon actors() {
        return actors;
    }

    Lexicon attacks(String language) {
        return language.startsWith("en") ? englishAttacks : frenchAttacks;
    }

    Set<String> firstNames() {
        return firstNames;
    }

    private static Set<String> readFirstNames() {
        try (InputStream file = NameLists.class.getResourceAsStream("firstnames.txt");
                BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" ")))
                    .map(Words::key).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw unreadable("firstnames.txt", e);
        }
    }

    /** The countries of ISO 3166-1 under the names that the JDK has from CLDR. */
    private static Lexicon readCountries() {
        String lines = Stream.of(Locale.getISOCountries())
                .flatMap(code -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .map(language -> Locale.of("", code).getDisplayCountry(language) + "\tcountry " + code))
                .collect(Collectors.joining("\n"));
        try {
            return Lexicon.ofNames("countries", new StringReader(lines));
        } catch (IOException e) {
            throw unreadable("countries", e);
        }
    }

    private static UncheckedIOException unreadable(String file, IOException e) {
        return new UncheckedIOException("The list " + file + " of the bundle cannot be read", e);
    }
}
