package org.vigie.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of tokens that a pattern can name, as {@code %word}. */
enum TokenKind {

    WORD, CAPITALISED,
    /** Begins with a capital letter and is not one of the small words with which sentences begin. */
    PROPER, LOWER,
    /** Letters in capitals only, at least two. */
    ACRONYM, NUMBER,
    /** Four digits that can be a year of our time. */
    YEAR,
    /** One or two digits that can be a day of a month. */
    DAY, SIGN,
    /** A mark before or behind a quotation. */
    QUOTE,
    /** Stands right behind the token before. */
    ATTACHED;

    boolean holds(Tokens tokens, int token) {
        return switch (this) {
            case WORD -> tokens.isWord(token);
            case CAPITALISED -> tokens.isCapitalised(token);
            case PROPER -> tokens.isCapitalised(token) && !SmallWords.contains(tokens.key(token));
            case LOWER -> tokens.isWord(token) && !tokens.isCapitalised(token);
            case ACRONYM -> tokens.isCapitalised(token) && isAcronym(tokens.word(token));
            case NUMBER -> tokens.isNumber(token);
            case YEAR -> isBetween(tokens.word(token), 4, 1900, 2099);
            case DAY -> isBetween(tokens.word(token), 2, 1, 31);
            case SIGN -> !tokens.isWord(token) && !tokens.isNumber(token);
            case QUOTE -> "«»\"“”".contains(tokens.word(token));
            case ATTACHED -> tokens.isAttached(token);
        };
    }

    static Optional<TokenKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
    }

    private static boolean isBetween(String word, int digits, int least, int most) {
        if (word.length() > digits || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(word);
        return number >= least && number <= most;
    }

    private static boolean isAcronym(String word) {
        return word.codePointCount(0, word.length()) > 1 && word.codePoints().filter(Character::isLetter).count() > 1
                && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
