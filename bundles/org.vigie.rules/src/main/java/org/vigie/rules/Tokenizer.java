package org.vigie.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Splits a text into tokens. For one text. */
final class Tokenizer {

    /** What keeps its apostrophe inside. */
    private static final Set<String> WHOLE = Set.of("aujourd", "prud", "presqu", "quelqu");
    /** What is put behind a French verb: {@code a-t-il}, {@code explique-t-on}, {@code dit-elle}. */
    private static final List<String> INVERSIONS = List.of("-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il",
            "-elle",
            "-on", "-ils", "-elles");
    private static final int LONGEST_ELISION = 7;
    /** Nothing longer is a word that anybody would look for; what is, is compared by its beginning. */
    private static final int LONGEST_WORD = 100;
    /** The English contraction that says no, {@code didn't}; other words before an apostrophe of their own are elided. */
    private static final Set<String> CONTRACTIONS = Set.of("t", "s", "re", "ve", "ll", "d", "m");

    private final String text;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    Tokenizer(String text) {
        this.text = text;
    }

    Tokens tokens() {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Character.isLetter(character)) {
                at = word(at);
            } else if (Character.isDigit(character)) {
                at = number(at);
            } else {
                int next = at + Character.charCount(character);
                if (!isSpace(character)) {
                    add(at, next);
                }
                at = next;
            }
        }
        return new Tokens(text, Arrays.copyOf(starts, keys.size()), Arrays.copyOf(ends, keys.size()),
                keys.toArray(String[]::new));
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private int number(int start) {
        int at = start;
        while (at < text.length() && (Character.isDigit(text.codePointAt(at)) || isInNumber(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        add(start, at);
        return at;
    }

    private boolean isInNumber(int at) {
        char sign = text.charAt(at);
        return (sign == '.' || sign == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private int word(int start) {
        int at = start;
        boolean hyphen = false;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            hyphen |= character == '-';
            if (isApostrophe(character) && isLetterAt(at + 1)) {
                if (isElision(start, at)) {
                    add(start, at + 1);
                    return at + 1;
                }
            } else if (!Character.isLetterOrDigit(character) && !isHyphen(at, character) && !isMark(character)) {
                break;
            }
            at += Character.charCount(character);
        }
        int inversion = hyphen ? inversion(start, at) : at;
        add(start, inversion);
        if (inversion < at) {
            add(inversion, at);
        }
        return at;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int character) {
        return character == '\'' || character == '’';
    }

    private boolean isLetterAt(int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    private boolean isHyphen(int at, int character) {
        return (character == '-' || character == '‑') && at + 1 < text.length()
                && Character.isLetterOrDigit(text.codePointAt(at + 1));
    }

    private boolean isElision(int start, int apostrophe) {
        if (apostrophe - start > LONGEST_ELISION || WHOLE.contains(Words.key(text.substring(start, apostrophe)))) {
            return false;
        }
        int end = apostrophe + 1;
        while (end < text.length() && end < apostrophe + 4 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return !CONTRACTIONS.contains(text.substring(apostrophe + 1, end));
    }

    private int inversion(int start, int end) {
        for (String pronoun : INVERSIONS) {
            if (end - pronoun.length() > start && text.startsWith(pronoun, end - pronoun.length())) {
                return end - pronoun.length();
            }
        }
        return end;
    }

    private void add(int start, int end) {
        int token = keys.size();
        if (token == starts.length) {
            starts = Arrays.copyOf(starts, 2 * token);
            ends = Arrays.copyOf(ends, 2 * token);
        }
        starts[token] = start;
        ends[token] = end;
        keys.add(known.computeIfAbsent(text.substring(start, Math.min(end, start + LONGEST_WORD)), Words::key));
    }
}
