package org.vigie.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.incident.PropertyRecord;
import org.vigie.model.NormalisedValue;

/**
 * What kind of organisation a victim is, by the words of its name.
 *
 * @param kinds words (lower case, without accents), or beginnings of words ending in {@code *}, with their kinds; the first that is found
 *        counts
 */
record VictimKinds(Map<String, String> kinds) {

    /** Reads the list that is shipped: lines of a kind, a colon and words. */
    static VictimKinds ours() {
        try (InputStream in = VictimKinds.class.getResourceAsStream("victim-kinds.txt")) {
            Map<String, String> kinds = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                        int colon = line.indexOf(':');
                        Stream.of(line.substring(colon + 1).strip().split("\\s+"))
                                .forEach(word -> kinds.putIfAbsent(folded(word), line.substring(0, colon)));
                    });
            return new VictimKinds(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of victim kinds cannot be read from the bundle", e);
        }
    }

    /** Returns the kind of a victim; empty when its name does not tell. */
    Optional<String> of(PropertyRecord.Value victim) {
        String normalised = victim.claims().stream().flatMap(claim -> claim.claim().normalised().stream())
                .map(NormalisedValue::format).findFirst().orElse("");
        String[] words = folded(victim.words() + " " + normalised).split("[^\\p{L}\\p{N}]+");
        return kinds.entrySet().stream().filter(kind -> Stream.of(words).anyMatch(word -> is(word, kind.getKey())))
                .map(Map.Entry::getValue).findFirst();
    }

    private static boolean is(String word, String pattern) {
        return pattern.endsWith("*")
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : word.equals(pattern);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
