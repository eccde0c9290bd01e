package org.vigie.rules;

import java.text.Normalizer;
import java.util.Locale;

/** How words are compared. */
public final class Words {

    /** Shorter words differ by their accents alone: {@code a} and {@code à}, {@code ou} and {@code où}, {@code sur} and {@code sûr}. */
    private static final int SHORTEST_FOLDED = 4;

    private Words() {}

    /**
     * Returns what a word is compared by: lower case, with straight apostrophes and without ligatures; accents count in words of up
     * to three letters only.
     */
    public static String key(String word) {
        boolean ascii = true;
        for (int i = 0; i < word.length() && ascii; i++) {
            ascii = word.charAt(i) < 0x80;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (ascii) {
            return lower;
        }
        lower = lower.replace('’', '\'').replace("œ", "oe").replace("æ", "ae");
        return lower.length() < SHORTEST_FOLDED ? lower : withoutAccents(lower);
    }

    /** Returns the key of a word without a plural's {@code s} or {@code x}. */
    public static String singular(String key) {
        int last = key.length() - 1;
        return last > 2 && (key.charAt(last) == 's' || key.charAt(last) == 'x') ? key.substring(0, last) : key;
    }

    private static String withoutAccents(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                letters.append(apart.charAt(i));
            }
        }
        return letters.toString();
    }
}
