package org.vigie.annotator.sentences;

import java.util.Locale;
import java.util.Set;

/** Judges the places where a sentence may end. */
final class Boundary {

    /** What has a point and goes on, in French and English news. */
    private static final Set<String> ABBREVIATIONS = Set.of("m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "st",
            "ste", "art",
            "al", "cf", "env", "av", "bd", "tél", "tel", "fig", "p", "pp", "vol", "no", "n", "n°", "nos", "ex", "éd",
            "ed", "chap",
            "mr", "mrs", "ms", "sgt", "lt", "col", "gen", "capt", "sen", "rep", "gov", "prof", "vs", "approx", "dept",
            "est",
            "jan", "feb", "aug", "sept", "oct", "nov", "dec", "janv", "févr", "juil", "déc", "i.e", "e.g", "u.s",
            "u.k");
    private static final String CLOSING = "»”’)]";

    private Boundary() {}

    /** Says whether a sentence can end here. */
    static boolean stands(String text, int boundary) {
        int next = boundary;
        while (next < text.length() && (isSpace(text.charAt(next)) || CLOSING.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        if (next < text.length() && (Character.isLowerCase(text.codePointAt(next)) || text.charAt(next) == ',')) {
            return false;
        }
        int last = boundary - 1;
        while (last > 0 && isSpace(text.charAt(last))) {
            last--;
        }
        return text.charAt(last) != '.' || !isAbbreviation(text, last);
    }

    private static boolean isAbbreviation(String text, int point) {
        int start = point;
        while (start > 0 && point - start < 8 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, point).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
        return initial || ABBREVIATIONS.contains(word);
    }

    private static boolean isOfWord(char character) {
        return Character.isLetter(character) || character == '.' || character == '°';
    }

    /** Moves a boundary behind the marks that end what it ends. */
    static int behindMarks(String text, int boundary, int limit) {
        int at = boundary;
        while (at < limit && (isSpace(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String between = text.substring(boundary, at);
        int last = between.length();
        while (last > 0 && CLOSING.indexOf(between.charAt(last - 1)) < 0) {
            last--;
        }
        return boundary + last;
    }

    /** Says whether a point ends a sentence though the next follows at once, as when a page lost its line breaks. */
    static boolean lacksSpace(String text, int point) {
        boolean ends = Character.isLowerCase(text.charAt(point - 1)) || Character.isDigit(text.charAt(point - 1));
        return ends && Character.isUpperCase(text.charAt(point + 1))
                && (Character.isLowerCase(text.charAt(point + 2)) || text.charAt(point + 2) == ' '
                        || text.charAt(point + 2) == '\'')
                && point > 1 && Character.isLetterOrDigit(text.charAt(point - 2));
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
