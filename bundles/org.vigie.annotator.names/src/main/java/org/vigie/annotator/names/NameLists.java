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
import org.vigie.rules.Words;

/** The rules and lists of the annotator, as they ship with it. */
final class NameLists {

    private final LanguageRules names = LanguageRules.beside(NameLists.class, "names");
    private final LanguageRules functions = LanguageRules.beside(NameLists.class, "functions");
    private final Lexicon places = readNames("places-fr.txt");
    private final Lexicon countries = readCountries();
    private final Lexicon organisations = readNames("organisations.txt");
    private final Lexicon actors = readNames("actors.txt");
    private final Lexicon frenchAttacks = readTerms("attacks-fr.txt");
    private final Lexicon englishAttacks = readTerms("attacks-en.txt");
    private final Set<String> firstNames = readFirstNames();

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

    private static Lexicon readNames(String file) {
        try (BufferedReader in = open(file)) {
            return Lexicon.ofNames(file, in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Lexicon readTerms(String file) {
        try (BufferedReader in = open(file)) {
            return Lexicon.ofTerms(file, in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Set<String> readFirstNames() {
        try (BufferedReader in = open("firstnames.txt")) {
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

    private static BufferedReader open(String file) {
        InputStream in = NameLists.class.getResourceAsStream(file);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static UncheckedIOException unreadable(String file, IOException e) {
        return new UncheckedIOException("The list " + file + " of the bundle cannot be read", e);
    }
}
