package org.vigie.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text its words, without quotes and operators
 */
record QueryToken(Kind kind, String text) {

    /** More operators, fields and parentheses than this for each word are no query. */
    private static final int TOKENS_PER_WORD = 4;

    enum Kind {
        WORD, PHRASE, FIELD, AND, OR, NOT, MUST, OPEN, CLOSE, BROKEN
    }

    /** Splits a query into tokens. A quotation mark without its partner gives a token that is broken. */
    static List<QueryToken> split(String query) {
        List<QueryToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                tokens.add(new QueryToken(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c)));
                at++;
            } else if (isQuote(c)) {
                int end = at + 1;
                while (end < query.length() && !isQuote(query.charAt(end))) {
                    end++;
                }
                boolean closed = end < query.length();
                tokens.add(new QueryToken(closed ? Kind.PHRASE : Kind.BROKEN, query.substring(at + 1, end).strip()));
                at = end + 1;
            } else if ((c == '+' || c == '-') && at + 1 < query.length() && startsOperand(query.charAt(at + 1))) {
                tokens.add(new QueryToken(c == '+' ? Kind.MUST : Kind.NOT, String.valueOf(c)));
                at++;
            } else {
                at = word(query, at, tokens);
            }
        }
        return tokens;
    }

    /** Returns the tokens up to a number of words and phrases, without an operator that would then join nothing. */
    static List<QueryToken> cut(List<QueryToken> tokens, int limit) {
        int words = 0;
        for (int i = 0; i < tokens.size() && i < limit * TOKENS_PER_WORD; i++) {
            Kind kind = tokens.get(i).kind();
            words += kind == Kind.WORD || kind == Kind.PHRASE ? 1 : 0;
            if (words == limit) {
                return tokens.subList(0, i + 1);
            }
        }
        return tokens.subList(0, Math.min(tokens.size(), limit * TOKENS_PER_WORD));
    }

    private static int word(String query, int start, List<QueryToken> tokens) {
        int end = start;
        while (end < query.length() && !isEnd(query.charAt(end))) {
            if (query.charAt(end) == ':' && end > start
                    && !QueryLanguage.field(query.substring(start, end)).isEmpty()) {
                tokens.add(new QueryToken(Kind.FIELD, query.substring(start, end)));
                return end + 1;
            }
            end++;
        }
        String word = query.substring(start, end);
        Kind kind = switch (word) {
            case "AND", "&&" -> Kind.AND;
            case "OR", "||" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> Kind.WORD;
        };
        tokens.add(new QueryToken(kind, word));
        return end;
    }

    private static boolean startsOperand(char c) {
        return Character.isLetterOrDigit(c) || isQuote(c) || c == '(';
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '«' || c == '»';
    }
}
