package org.vigie.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Runs a program over tokens: all ways through it at the same time, so that each step is taken at most once for each token. For one
 * text and one thread.
 */
final class Machine {

    /** The places that a way has kept, the last first. */
    private record Kept(String group, boolean end, int token, Kept before) {}

    /** The ways that are open at a token: the step at which each stands, and what it has kept. */
    private static final class Ways {
        private int[] steps = new int[8];
        private Kept[] kept = new Kept[8];
        private int size;

        void add(int step, Kept some) {
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
                kept = Arrays.copyOf(kept, 2 * size);
            }
            steps[size] = step;
            kept[size++] = some;
        }
    }

    private final Step[] program;
    private final Tokens tokens;
    private final Spans spans;
    /** For each step the round in which it was last reached, so that nothing has to be cleared. */
    private final int[] reached;
    private final Ways[] ahead = new Ways[TokenPattern.LONGEST + 1];
    private int round;
    private Kept best;
    private int bestEnd;

    Machine(List<Step> program, Tokens tokens, Spans spans) {
        this.program = program.toArray(Step[]::new);
        this.tokens = tokens;
        this.spans = spans;
        this.reached = new int[program.size()];
    }

    /** Returns the steps of a program that can be the first to take something. */
    static List<Step> first(List<Step> program) {
        List<Step> first = new ArrayList<>();
        boolean[] seen = new boolean[program.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int step = open.pop();
            if (seen[step]) {
                continue;
            }
            seen[step] = true;
            switch (program.get(step)) {
                case Step.Jump(int target) -> open.push(target);
                case Step.Split(int one, int other) -> {
                    open.push(other);
                    open.push(one);
                }
                case Step.Mark _ -> open.push(step + 1);
                default -> first.add(program.get(step));
            }
        }
        return List.copyOf(first);
    }

    /** Returns the longest match from a token; an empty one is none. */
    Optional<Match> run(int from, int to) {
        best = null;
        bestEnd = -1;
        Arrays.fill(ahead, 0, to - from + 1, null);
        ahead[0] = new Ways();
        round++;
        follow(0, null, from, from, to);
        Ways start = ahead[0];
        ahead[0] = null;
        take(start, from, from, to);
        for (int token = from + 1; token <= to; token++) {
            Ways ways = ahead[token - from];
            if (ways != null) {
                round++;
                Ways here = new Ways();
                ahead[token - from] = here;
                for (int i = 0; i < ways.size; i++) {
                    follow(ways.steps[i], ways.kept[i], token, from, to);
                }
                take(here, token, from, to);
            }
        }
        return bestEnd > from ? Optional.of(new Match(from, bestEnd, groups(best))) : Optional.empty();
    }

    /** Follows a way over the steps that take no token; it ends before those that do. */
    private void follow(int step, Kept kept, int token, int from, int to) {
        if (reached[step] == round) {
            return;
        }
        reached[step] = round;
        switch (program[step]) {
            case Step.Jump(int target) -> follow(target, kept, token, from, to);
            case Step.Split(int one, int other) -> {
                follow(one, kept, token, from, to);
                follow(other, kept, token, from, to);
            }
            case Step.Mark(String group, boolean end) ->
                follow(step + 1, new Kept(group, end, token, kept), token, from, to);
            case Step.Done _ -> {
                if (token > bestEnd) {
                    bestEnd = token;
                    best = kept;
                }
            }
            default -> ahead[token - from].add(step, kept);
        }
    }

    private void take(Ways ways, int token, int from, int to) {
        if (token >= to) {
            return;
        }
        for (int i = 0; i < ways.size; i++) {
            int step = ways.steps[i];
            switch (program[step]) {
                case Step.Take(Step.TokenTest test) -> {
                    if (test.holds(tokens, token)) {
                        goOn(step, ways.kept[i], token + 1 - from);
                    }
                }
                case Step.TakeSpan(String kind) -> {
                    for (int end : spans.endsOf(kind, token)) {
                        if (end > token && end <= to) {
                            goOn(step, ways.kept[i], end - from);
                        }
                    }
                }
                default -> throw new IllegalStateException("Not a step that takes tokens: " + program[step]);
            }
        }
    }

    private void goOn(int step, Kept kept, int at) {
        if (ahead[at] == null) {
            ahead[at] = new Ways();
        }
        ahead[at].add(step + 1, kept);
    }

    private static List<Match.Group> groups(Kept last) {
        List<Match.Group> groups = new ArrayList<>();
        Deque<Kept> ends = new ArrayDeque<>();
        for (Kept kept = last; kept != null; kept = kept.before()) {
            if (kept.end()) {
                ends.push(kept);
            } else {
                Kept end = ends.pop();
                if (end.token() > kept.token()) {
                    groups.addFirst(new Match.Group(kept.group(), kept.token(), end.token()));
                }
            }
        }
        return groups;
    }
}
