package org.vigie.annotator.claims;

import java.util.Set;
import org.vigie.rules.Tokens;

/**
 * The clause around some tokens: up to the next sign that divides a sentence, or the word that begins another clause.
 *
 * @param start the first token
 * @param end the token after the last
 */
record Clause(int start, int end) {

    private static final Set<String> DIVIDING = Set.of(",", ";", ":", "(", ")", "–", "—");
    private static final Set<String> BEGINNING = Set.of("mais", "tandis", "alors", "puis", "but", "while", "whereas",
            "although");
    private static final Set<String> QUOTES = Set.of("«", "»", "\"", "“", "”");

    /** Returns the clause around the tokens from one to before another in a sentence. */
    static Clause around(Tokens tokens, int from, int to, int sentenceStart, int sentenceEnd) {
        int start = from;
        while (start > sentenceStart && !divides(tokens, start - 1) && !BEGINNING.contains(tokens.key(start))) {
            start--;
        }
        int end = to;
        while (end < sentenceEnd && !divides(tokens, end) && !BEGINNING.contains(tokens.key(end))) {
            end++;
        }
        while (start < from && (QUOTES.contains(tokens.word(start)) || tokens.key(start).equals("et"))) {
            start++;
        }
        while (end > to && (QUOTES.contains(tokens.word(end - 1)) || tokens.word(end - 1).equals("."))) {
            end--;
        }
        return new Clause(start, end);
    }

    private static boolean divides(Tokens tokens, int token) {
        return DIVIDING.contains(tokens.word(token));
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
