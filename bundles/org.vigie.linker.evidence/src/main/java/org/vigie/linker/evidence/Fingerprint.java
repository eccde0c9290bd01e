package org.vigie.linker.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.rules.Tokens;

/**
 * A text by the smallest hashes of its stretches of five words: two texts share as large a part of them as they share of their stretches
 * (A. Broder, “On the resemblance and containment of documents”, 1997).
 */
record Fingerprint(int[] smallest) {

    private static final int WORDS = 5;
    private static final int HASHES = 32;
    private static final int BAND = 4;
    private static final int MOST_TOKENS = 20_000;
    private static final int LEAST_TOKENS = 40;

    /** Returns the fingerprint; an empty one of a text that is too short to be told from others. */
    static Fingerprint of(String text) {
        Tokens tokens = Tokens.of(text.length() > MOST_TOKENS * 6 ? text.substring(0, MOST_TOKENS * 6) : text);
        int count = tokens.size();
        if (count < LEAST_TOKENS) {
            return new Fingerprint(new int[0]);
        }
        int[] smallest = new int[HASHES];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        for (int i = 0; i + WORDS <= count; i++) {
            int stretch = 1;
            for (int word = i; word < i + WORDS; word++) {
                stretch = 31 * stretch + tokens.key(word).hashCode();
            }
            for (int hash = 0; hash < HASHES; hash++) {
                smallest[hash] = Math.min(smallest[hash], mixed(stretch, hash));
            }
        }
        return new Fingerprint(smallest);
    }

    /** One of many functions that scatter numbers, each in its own way (the finaliser of MurmurHash3). */
    private static int mixed(int number, int which) {
        int mixed = number ^ which * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }

    boolean isEmpty() {
        return smallest.length == 0;
    }

    /** Returns words of which two texts that are nearly the same share one, with near certainty. */
    List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int i = 0; i < smallest.length; i += BAND) {
            bands.add(i + ":" + Arrays.hashCode(Arrays.copyOfRange(smallest, i, i + BAND)));
        }
        return bands;
    }

    /** Returns which share of their stretches two texts have in common, from 0 to 1. */
    double likeness(Fingerprint other) {
        int same = 0;
        for (int i = 0; i < smallest.length; i++) {
            same += smallest[i] == other.smallest[i] ? 1 : 0;
        }
        return (double) same / smallest.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint(int[] others) && Arrays.equals(smallest, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(smallest);
    }
}
