package org.vigie.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a pattern. For one pattern and one thread. */
final class PatternParser {

    private static final String SPECIAL = "()|?*+{}<>$%~!\".= \t";
    private static final int MANY = TokenPattern.MOST;
    private static final int DEEPEST = 20;

    private final String pattern;
    private final Inflection inflection;
    private final Map<String, String> definitions;
    private final int depth;
    private int at;

    PatternParser(String pattern, Inflection inflection, Map<String, String> definitions) {
        this(pattern, inflection, definitions, 0);
    }

    private PatternParser(String pattern, Inflection inflection, Map<String, String> definitions, int depth) {
        this.pattern = pattern;
        this.inflection = inflection;
        this.definitions = definitions;
        this.depth = depth;
    }

    /** @throws IllegalArgumentException if it is none, with what is wrong */
    TokenPattern parse() {
        Piece whole = whole();
        List<Step> steps = new ArrayList<>(whole.steps());
        steps.add(new Step.Done());
        return new TokenPattern(steps, whole.needed(), Math.min(whole.most(), TokenPattern.LONGEST));
    }

    private Piece whole() {
        Piece whole = alternatives();
        if (at < pattern.length()) {
            throw wrong("“" + pattern.charAt(at) + "” has no beginning");
        }
        return whole;
    }

    private Piece alternatives() {
        List<Piece> pieces = new ArrayList<>(List.of(sequence()));
        while (skip('|')) {
            pieces.add(sequence());
        }
        return Piece.anyOf(pieces);
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        for (char next = peek(); next != 0 && next != '|' && next != ')'; next = peek()) {
            pieces.add(repeated());
        }
        if (pieces.isEmpty()) {
            throw wrong("there is nothing");
        }
        return Piece.sequence(pieces);
    }

    private Piece repeated() {
        Piece piece = atom();
        if (skipAttached('?')) {
            return times(piece, 0, 1);
        }
        if (skipAttached('*')) {
            return times(piece, 0, MANY);
        }
        if (skipAttached('+')) {
            return times(piece, 1, MANY);
        }
        if (skipAttached('{')) {
            int least = number();
            int most = skip(',') ? number() : least;
            expect('}');
            return times(piece, least, most);
        }
        return piece;
    }

    private Piece times(Piece piece, int least, int most) {
        if (most < least || most > MANY || most == 0) {
            throw wrong("{" + least + "," + most + "} is no repetition");
        }
        return piece.times(least, most);
    }

    private Piece atom() {
        char next = peek();
        return switch (next) {
            case '(' -> {
                expect('(');
                Piece inside = alternatives();
                expect(')');
                yield inside;
            }
            case '$' -> {
                at++;
                yield definition(name());
            }
            case '<' -> {
                at++;
                String kind = name();
                expect('>');
                yield Piece.span(kind);
            }
            case '!' -> {
                at++;
                yield not(atom());
            }
            case '.' -> {
                at++;
                yield Piece.token(new Step.TokenTest.Ending(""));
            }
            case '%' -> {
                at++;
                String kind = name();
                yield Piece.token(new Step.TokenTest.Is(
                        TokenKind.of(kind).orElseThrow(() -> wrong("there are no tokens of the kind " + kind))));
            }
            case '*' -> {
                at++;
                yield Piece.token(new Step.TokenTest.Ending(word()));
            }
            case '~' -> {
                at++;
                yield Piece.words(inflection.forms(word()));
            }
            case '"' -> literal(quoted());
            default -> named();
        };
    }

    private Piece named() {
        String word = word();
        if (at < pattern.length() && pattern.charAt(at) == '=') {
            at++;
            return repeated().named(word);
        }
        return literal(word);
    }

    /** A word as it stands in a text, which may be several tokens: {@code s'il}. */
    private Piece literal(String word) {
        List<String> keys = keys(word);
        if (keys.isEmpty()) {
            throw wrong("“" + word + "” is no word");
        }
        return Piece.sequence(keys.stream().map(key -> Piece.words(Set.of(key))).toList());
    }

    private static List<String> keys(String word) {
        if (word.startsWith("-")) {
            // an inversion, such as -t-il
            return List.of(Words.key(word));
        }
        boolean elided = word.endsWith("'");
        Tokens tokens = Tokens.of(elided ? word + "x" : word);
        return IntStream.range(0, tokens.size() - (elided ? 1 : 0)).mapToObj(tokens::key).toList();
    }

    private Piece not(Piece inside) {
        return Piece.token(new Step.TokenTest.Not(
                inside.test().orElseThrow(() -> wrong("“!” stands before what takes one token"))));
    }

    private Piece definition(String name) {
        String definition = definitions.get(name);
        if (definition == null) {
            throw wrong("$" + name + " is not defined before");
        }
        if (depth > DEEPEST) {
            throw wrong("definitions go too deep");
        }
        return new PatternParser(definition, inflection, definitions, depth + 1).whole();
    }

    private String name() {
        int start = at;
        while (at < pattern.length() && (Character.isLetterOrDigit(pattern.charAt(at)) || pattern.charAt(at) == '-')) {
            at++;
        }
        if (at == start) {
            throw wrong("a name is missing");
        }
        return pattern.substring(start, at);
    }

    private String word() {
        int start = at;
        while (at < pattern.length() && SPECIAL.indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw wrong("“" + pattern.charAt(at) + "” cannot stand here");
        }
        return pattern.substring(start, at);
    }

    private String quoted() {
        int end = pattern.indexOf('"', at + 1);
        if (end < 0) {
            throw wrong("the second \" is missing");
        }
        String inside = pattern.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private int number() {
        peek();
        int start = at;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        if (at == start || at - start > 3) {
            throw wrong("a small number is missing");
        }
        return Integer.parseInt(pattern.substring(start, at));
    }

    /** Returns the next character that is no space; 0 at the end. */
    private char peek() {
        while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
            at++;
        }
        return at < pattern.length() ? pattern.charAt(at) : 0;
    }

    private boolean skip(char wanted) {
        return peek() == wanted && skipAttached(wanted);
    }

    private boolean skipAttached(char wanted) {
        if (at < pattern.length() && pattern.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw wrong("“" + wanted + "” is missing");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("In the pattern “" + pattern + "”, at character " + (at + 1) + ": " + what);
    }
}
