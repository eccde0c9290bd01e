package org.vigie.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** French and English words that have a capital at the beginning of a sentence only: articles, pronouns, prepositions, conjunctions. */
final class SmallWords {

    private static final Set<String> WORDS = read();

    private SmallWords() {}

    static boolean contains(String key) {
        return WORDS.contains(key);
    }

    private static Set<String> read() {
        try (InputStream in = SmallWords.class.getResourceAsStream("small-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list small-words.txt of the bundle cannot be read", e);
        }
    }
}
