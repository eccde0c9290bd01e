package org.vigie.rules;

import java.util.Set;

/** An instruction of the machine that runs a pattern. Targets are indices into the program. */
sealed interface Step {

    /** Takes one token that is as it should be. */
    record Take(TokenTest test) implements Step {}

    /** Takes a whole span of a kind. */
    record TakeSpan(String kind) implements Step {}

    /** Goes on at two places, the first before the second. */
    record Split(int first, int second) implements Step {}

    /** Goes on elsewhere. */
    record Jump(int target) implements Step {}

    /** Keeps the place: of the beginning of a group, or of its end. */
    record Mark(String group, boolean end) implements Step {}

    /** Is satisfied. */
    record Done() implements Step {}

    /** A condition on one token. */
    sealed interface TokenTest {

        boolean holds(Tokens tokens, int token);

        /** It is one of some words. */
        record OneOf(Set<String> keys) implements TokenTest {
            @Override
            public boolean holds(Tokens tokens, int token) {
                return keys.contains(tokens.key(token));
            }
        }

        /** It ends in something. */
        record Ending(String letters) implements TokenTest {
            @Override
            public boolean holds(Tokens tokens, int token) {
                int length = tokens.end(token) - tokens.start(token);
                return length >= letters.length()
                        && tokens.text().startsWith(letters, tokens.end(token) - letters.length());
            }
        }

        /** It is of a kind. */
        record Is(TokenKind kind) implements TokenTest {
            @Override
            public boolean holds(Tokens tokens, int token) {
                return kind.holds(tokens, token);
            }
        }

        /** It is not what another condition wants. */
        record Not(TokenTest other) implements TokenTest {
            @Override
            public boolean holds(Tokens tokens, int token) {
                return !other.holds(tokens, token);
            }
        }
    }
}
