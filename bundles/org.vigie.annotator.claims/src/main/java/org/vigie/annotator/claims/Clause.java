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
    /** What follows “et” where another statement begins. */
    private static final Set<String> VERBS = Set.of("a", "ont", "est", "sont", "avait", "avaient", "était", "qu'",
            "que", "n'", "ne", "il",
            "elle", "une", "on");
    private static final Set<String> QUOTES = Set.of("«", "»", "\"", "“", "”");

    /** Returns the clause around the tokens from one to before another in a sentence. */
    static Clause around(Tokens tokens, int from, int to, int sentenceStart, int sentenceEnd) {
        int start = from;
        while (start > sentenceStart && !divides(tokens, start - 1) && !begins(tokens, start, sentenceEnd)) {
            start--;
        }
        int end = to;
        while (end < sentenceEnd && !divides(tokens, end) && !begins(tokens, end, sentenceEnd)) {
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

    private static boolean begins(Tokens tokens, int token, int sentenceEnd) {
        String key = tokens.key(token);
        return BEGINNING.contains(key)
                || key.equals("et") && token + 1 < sentenceEnd && VERBS.contains(tokens.key(token + 1));
    }

    private static boolean divides(Tokens tokens, int token) {
        return DIVIDING.contains(tokens.word(token));
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
