package org.vigie.annotator.dates;

import java.util.Map;
import java.util.OptionalInt;
import org.vigie.rules.Words;

/** Small numbers in digits and words. */
final class Numbers {

    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("un", 1), Map.entry("une", 1),
            Map.entry("premier", 1),
            Map.entry("1er", 1), Map.entry("deux", 2), Map.entry("trois", 3), Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6), Map.entry("sept", 7), Map.entry("huit", 8), Map.entry("neuf", 9), Map.entry("dix", 10),
            Map.entry("onze", 11), Map.entry("douze", 12), Map.entry("quinze", 15), Map.entry("vingt", 20),
            Map.entry("trente", 30), Map.entry("a", 1), Map.entry("an", 1), Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final int MOST_DIGITS = 4;

    private Numbers() {}

    /** Returns a number; empty when it is none or not a small one, such as “quelques”. */
    static OptionalInt small(String text) {
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        Integer word = WORDS.get(Words.key(text));
        return word == null ? OptionalInt.empty() : OptionalInt.of(word);
    }
}
