package org.vigie.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a pattern. For one pattern and one thread. */
final class PatternParser {

    private static final String SPECIAL = "()|?*+{}<>$%~!\".= \t";
    private static final int MANY = TokenPattern.MOST;
    private static final int DEEPEST = 20;
    private static final int MOST_STEPS = 5_000;

    /**
     * A piece of a program.
     *
     * @param steps their targets count from its own beginning
     * @param needed the words of which it needs one, if it does
     * @param most how many tokens it takes at most
     */
    private record Piece(List<Step> steps, Optional<Set<String>> needed, int most) {
        boolean isSingle() {
            return steps.size() == 1 && steps.getFirst() instanceof Step.Take;
        }
    }

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
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        return allWords(pieces).orElseGet(() -> split(pieces));
    }

    /** Many words are one step, not many. */
    private static Optional<Piece> allWords(List<Piece> pieces) {
        Set<String> keys = new HashSet<>();
        for (Piece piece : pieces) {
            if (!piece.isSingle()
                    || !(((Step.Take) piece.steps().getFirst()).test() instanceof Step.TokenTest.OneOf(var some))) {
                return Optional.empty();
            }
            keys.addAll(some);
        }
        return Optional.of(words(keys));
    }

    private static Piece words(Set<String> keys) {
        return new Piece(List.of(new Step.Take(new Step.TokenTest.OneOf(new HashSet<>(keys)))), Optional.of(keys), 1);
    }

    private Piece split(List<Piece> pieces) {
        Piece rest = pieces.size() == 2 ? pieces.getLast() : split(pieces.subList(1, pieces.size()));
        Piece first = pieces.getFirst();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Split(1, first.steps().size() + 2));
        append(steps, first.steps());
        steps.add(new Step.Jump(first.steps().size() + 2 + rest.steps().size()));
        append(steps, rest.steps());
        Optional<Set<String>> needed = first.needed().isEmpty() || rest.needed().isEmpty()
                ? Optional.empty()
                : Optional.of(union(first.needed().get(), rest.needed().get()));
        return new Piece(steps, needed, Math.max(first.most(), rest.most()));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private void append(List<Step> steps, List<Step> more) {
        int offset = steps.size();
        for (Step step : more) {
            steps.add(switch (step) {
                case Step.Split(int first, int second) -> new Step.Split(first + offset, second + offset);
                case Step.Jump(int target) -> new Step.Jump(target + offset);
                default -> step;
            });
        }
        if (steps.size() > MOST_STEPS) {
            throw wrong("the pattern is too large");
        }
    }

    private Piece sequence() {
        List<Step> steps = new ArrayList<>();
        Optional<Set<String>> needed = Optional.empty();
        int most = 0;
        for (char next = peek(); next != 0 && next != '|' && next != ')'; next = peek()) {
            Piece piece = repeated();
            append(steps, piece.steps());
            needed = fewer(needed, piece.needed());
            most += piece.most();
        }
        if (steps.isEmpty()) {
            throw wrong("there is nothing");
        }
        return new Piece(steps, needed, most);
    }

    /** The fewer words are needed, the seldomer the pattern is tried. */
    private static Optional<Set<String>> fewer(Optional<Set<String>> some, Optional<Set<String>> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.or(() -> others);
        }
        return some.get().size() <= others.get().size() ? some : others;
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
        if (most < least || most > TokenPattern.MOST || most == 0) {
            throw wrong("{" + least + "," + most + "} is no repetition");
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < least; i++) {
            append(steps, piece.steps());
        }
        int optional = most - least;
        int end = steps.size() + optional * (piece.steps().size() + 1);
        for (int i = 0; i < optional; i++) {
            int here = steps.size();
            steps.add(new Step.Split(here + 1, end));
            append(steps, piece.steps());
        }
        return new Piece(steps, least > 0 ? piece.needed() : Optional.empty(), most * piece.most());
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
                yield new Piece(List.of(new Step.TakeSpan(kind)), Optional.empty(), TokenPattern.LONGEST);
            }
            case '!' -> {
                at++;
                yield not(atom());
            }
            case '.' -> {
                at++;
                yield take(new Step.TokenTest.Ending(""));
            }
            case '%' -> {
                at++;
                String kind = name();
                yield take(new Step.TokenTest.Is(
                        TokenKind.of(kind).orElseThrow(() -> wrong("there are no tokens of the kind " + kind))));
            }
            case '*' -> {
                at++;
                yield take(new Step.TokenTest.Ending(word()));
            }
            case '~' -> {
                at++;
                yield words(inflection.forms(word()));
            }
            case '"' -> literal(quoted());
            default -> named();
        };
    }

    private Piece named() {
        String word = word();
        if (at < pattern.length() && pattern.charAt(at) == '=') {
            at++;
            Piece inside = repeated();
            List<Step> steps = new ArrayList<>();
            steps.add(new Step.Mark(word, false));
            append(steps, inside.steps());
            steps.add(new Step.Mark(word, true));
            return new Piece(steps, inside.needed(), inside.most());
        }
        return literal(word);
    }

    /** A word as it stands in a text, which may be several tokens: {@code s'il}. */
    private Piece literal(String word) {
        List<String> keys = keys(word);
        if (keys.isEmpty()) {
            throw wrong("“" + word + "” is no word");
        }
        List<Step> steps = new ArrayList<>();
        keys.forEach(key -> append(steps, words(Set.of(key)).steps()));
        return new Piece(steps, Optional.of(Set.of(keys.getLast())), keys.size());
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

    private static Piece take(Step.TokenTest test) {
        return new Piece(List.of(new Step.Take(test)), Optional.empty(), 1);
    }

    private Piece not(Piece inside) {
        if (!inside.isSingle()) {
            throw wrong("“!” stands before what takes one token");
        }
        return take(new Step.TokenTest.Not(((Step.Take) inside.steps().getFirst()).test()));
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
