package org.vigie.rules;

import java.util.Arrays;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A text in words, numbers and signs. French elisions and inversions are words of their own ({@code l'} {@code Ofii}, {@code a}
 * {@code -t-il}); a number goes on over a point or comma between digits, not over a space.
 */
@ProviderType
public final class Tokens {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] keys;

    Tokens(String text, int[] starts, int[] ends, String[] keys) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.keys = keys;
    }

    /** Splits a whole text. */
    public static Tokens of(String text) {
        return new Tokenizer(text).tokens();
    }

    /** Returns how many tokens there are. */
    public int size() {
        return starts.length;
    }

    /** Returns the text that was split. */
    public String text() {
        return text;
    }

    /** Returns the UTF-16 index of the first character of a token. */
    public int start(int token) {
        return starts[token];
    }

    /** Returns the UTF-16 index after the last character of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** Returns a token as it is written. */
    public String word(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** Returns what a token is compared by, see {@link Words#key}. */
    public String key(int token) {
        return keys[token];
    }

    /** Returns the text from the beginning of a token to the end of one before another. */
    public String words(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** Says whether a token begins with a capital letter. */
    public boolean isCapitalised(int token) {
        return Character.isUpperCase(text.codePointAt(starts[token]));
    }

    /** Says whether a token begins with a digit. */
    public boolean isNumber(int token) {
        return Character.isDigit(text.codePointAt(starts[token]));
    }

    /** Says whether a token is a word. */
    public boolean isWord(int token) {
        return Character.isLetter(text.codePointAt(starts[token]))
                || text.charAt(starts[token]) == '-' && keys[token].length() > 1;
    }

    /** Says whether a token stands right behind the one before, without a space. */
    public boolean isAttached(int token) {
        return token > 0 && ends[token - 1] == starts[token];
    }

    /** Returns the first token that begins at an index or later; {@link #size} when there is none. */
    public int at(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 1;
    }
}
