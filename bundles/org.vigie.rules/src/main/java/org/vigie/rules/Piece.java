package org.vigie.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of a program, to be put together with others.
 *
 * @param steps their targets count from its own beginning
 * @param needed the words of which it needs one, if it does
 * @param most how many tokens it takes at most
 */
record Piece(List<Step> steps, Optional<Set<String>> needed, int most) {

    private static final int MOST_STEPS = 5_000;
    /** Words of so few letters are frequent. */
    private static final int SHORT = 4;
    private static final int FREQUENT = 50;

    /** @throws IllegalArgumentException if it is too large */
    Piece {
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("the pattern is too large");
        }
    }

    /** Returns what takes one of some words. */
    static Piece words(Set<String> keys) {
        return new Piece(List.of(new Step.Take(new Step.TokenTest.OneOf(new HashSet<>(keys)))), Optional.of(keys), 1);
    }

    /** Returns what takes a token that passes a test. */
    static Piece token(Step.TokenTest test) {
        return new Piece(List.of(new Step.Take(test)), Optional.empty(), 1);
    }

    /** Returns what takes a span of a kind. */
    static Piece span(String kind) {
        return new Piece(List.of(new Step.TakeSpan(kind)), Optional.empty(), TokenPattern.LONGEST);
    }

    /** Returns one piece behind the other. */
    static Piece sequence(List<Piece> pieces) {
        List<Step> steps = new ArrayList<>();
        Optional<Set<String>> needed = Optional.empty();
        int most = 0;
        for (Piece piece : pieces) {
            append(steps, piece.steps());
            needed = fewer(needed, piece.needed());
            most += piece.most();
        }
        return new Piece(steps, needed, most);
    }

    /** The fewer words are needed, and the fewer short ones, the seldomer the pattern is tried. */
    private static Optional<Set<String>> fewer(Optional<Set<String>> some, Optional<Set<String>> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.or(() -> others);
        }
        return cost(some.get()) <= cost(others.get()) ? some : others;
    }

    private static int cost(Set<String> words) {
        return words.stream().mapToInt(word -> word.length() <= SHORT ? FREQUENT : 1).sum();
    }

    /** Returns one piece or another; many words are one step, not many. */
    static Piece anyOf(List<Piece> pieces) {
        return pieces.size() == 1 ? pieces.getFirst() : allWords(pieces).orElseGet(() -> split(pieces));
    }

    private static Optional<Piece> allWords(List<Piece> pieces) {
        Set<String> keys = new HashSet<>();
        for (Piece piece : pieces) {
            Optional<Step.TokenTest> test = piece.test();
            if (test.isEmpty() || !(test.get() instanceof Step.TokenTest.OneOf(Set<String> some))) {
                return Optional.empty();
            }
            keys.addAll(some);
        }
        return Optional.of(words(keys));
    }

    private static Piece split(List<Piece> pieces) {
        Piece first = pieces.getFirst();
        Piece rest = pieces.size() == 2 ? pieces.getLast() : split(pieces.subList(1, pieces.size()));
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Split(1, first.steps().size() + 2));
        append(steps, first.steps());
        steps.add(new Step.Jump(first.steps().size() + 2 + rest.steps().size()));
        append(steps, rest.steps());
        Optional<Set<String>> needed = first.needed().flatMap(some -> rest.needed().map(others -> union(some, others)));
        return new Piece(steps, needed, Math.max(first.most(), rest.most()));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Returns the piece so many times. */
    Piece times(int least, int atMost) {
        List<Step> repeated = new ArrayList<>();
        for (int i = 0; i < least; i++) {
            append(repeated, steps);
        }
        int end = repeated.size() + (atMost - least) * (steps.size() + 1);
        for (int i = least; i < atMost; i++) {
            repeated.add(new Step.Split(repeated.size() + 1, end));
            append(repeated, steps);
        }
        return new Piece(repeated, least > 0 ? needed : Optional.empty(), atMost * most);
    }

    /** Returns the piece as a group. */
    Piece named(String group) {
        List<Step> marked = new ArrayList<>();
        marked.add(new Step.Mark(group, false));
        append(marked, steps);
        marked.add(new Step.Mark(group, true));
        return new Piece(marked, needed, most);
    }

    /** Returns the test, where the piece takes just one token. */
    Optional<Step.TokenTest> test() {
        return steps.size() == 1 && steps.getFirst() instanceof Step.Take(Step.TokenTest test)
                ? Optional.of(test)
                : Optional.empty();
    }

    private static void append(List<Step> steps, List<Step> more) {
        int offset = steps.size();
        for (Step step : more) {
            steps.add(switch (step) {
                case Step.Split(int first, int second) -> new Step.Split(first + offset, second + offset);
                case Step.Jump(int target) -> new Step.Jump(target + offset);
                default -> step;
            });
        }
    }
}
