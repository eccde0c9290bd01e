package org.vigie.annotator.quantities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.vigie.rules.Lexicon;
import org.vigie.rules.RuleFiles;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Words;

/**
 * How a language writes quantities.
 *
 * @param decimal the sign before a fraction
 * @param numbers what number words do, by their keys
 * @param units what is counted
 * @param bounds what stands around numbers and says how exact they are
 */
record QuantityLanguage(char decimal, Map<String, String> numbers, Lexicon units, RuleSet bounds) {

    static QuantityLanguage of(String language, char decimal, RuleFiles files) {
        try {
            return new QuantityLanguage(decimal, numbers("numbers-" + language + ".txt"),
                    files.terms("units-" + language + ".txt"), files.rules("bounds").in(language));
        } catch (IOException e) {
            throw new UncheckedIOException("The lists of numbers of the bundle cannot be read", e);
        }
    }

    private static Map<String, String> numbers(String file) throws IOException {
        Map<String, String> numbers = new HashMap<>();
        try (BufferedReader lines = open(file)) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                    .forEach(parts -> numbers.put(Words.key(parts[0]), parts[1]));
        }
        return Map.copyOf(numbers);
    }

    private static BufferedReader open(String file) {
        InputStream in = QuantityLanguage.class.getResourceAsStream(file);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
