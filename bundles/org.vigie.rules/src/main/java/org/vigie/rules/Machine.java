package org.vigie.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    private record Way(int step, Kept kept) {}

    private final List<Step> program;
    private final Tokens tokens;
    private final Spans spans;
    /** For each step, the run and token at which it was last reached, so that nothing has to be cleared. */
    private final long[] reached;
    private long run;

    Machine(List<Step> program, Tokens tokens, Spans spans) {
        this.program = program;
        this.tokens = tokens;
        this.spans = spans;
        this.reached = new long[program.size()];
    }

    /** Returns the longest match from a token; an empty one is none. */
    Optional<Match> run(int from, int to) {
        Way[] first = follow(new Way(0, null), from);
        if (first.length == 0) {
            return Optional.empty();
        }
        return search(from, to, first);
    }

    private Optional<Match> search(int from, int to, Way[] first) {
        List<List<Way>> ahead = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            ahead.add(null);
        }
        Kept best = null;
        int bestEnd = -1;
        ahead.set(0, List.of(first));
        for (int token = from; token <= to; token++) {
            List<Way> ways = ahead.get(token - from);
            if (ways == null) {
                continue;
            }
            if (token > from) {
                ways = followAll(ways, token);
            }
            for (Way way : ways) {
                if (program.get(way.step()) instanceof Step.Done) {
                    if (token > bestEnd) {
                        bestEnd = token;
                        best = way.kept();
                    }
                } else if (token < to) {
                    take(way, token, from, to, ahead);
                }
            }
        }
        return bestEnd > from ? Optional.of(new Match(from, bestEnd, groups(best))) : Optional.empty();
    }

    private void take(Way way, int token, int from, int to, List<List<Way>> ahead) {
        switch (program.get(way.step())) {
            case Step.Take(Step.TokenTest test) -> {
                if (test.holds(tokens, token)) {
                    goOn(way, token + 1 - from, ahead);
                }
            }
            case Step.TakeSpan(String kind) -> {
                for (int end : spans.endsOf(kind, token)) {
                    if (end > token && end <= to) {
                        goOn(way, end - from, ahead);
                    }
                }
            }
            default -> throw new IllegalStateException("Not a step that takes tokens: " + program.get(way.step()));
        }
    }

    private static void goOn(Way way, int at, List<List<Way>> ahead) {
        if (ahead.get(at) == null) {
            ahead.set(at, new ArrayList<>(4));
        }
        ahead.get(at).add(new Way(way.step() + 1, way.kept()));
    }

    private Way[] follow(Way way, int token) {
        List<Way> ways = followAll(List.of(way), token);
        boolean possible = false;
        for (Way one : ways) {
            possible |= switch (program.get(one.step())) {
                case Step.Take(Step.TokenTest test) -> token < tokens.size() && test.holds(tokens, token);
                case Step.TakeSpan(String kind) -> token < tokens.size() && spans.endsOf(kind, token).length > 0;
                default -> true;
            };
        }
        return possible ? ways.toArray(Way[]::new) : new Way[0];
    }

    /** Follows all ways over the steps that take no token. */
    private List<Way> followAll(List<Way> ways, int token) {
        run++;
        List<Way> ends = new ArrayList<>();
        Deque<Way> open = new ArrayDeque<>();
        for (Way start : ways) {
            open.push(start);
            while (!open.isEmpty()) {
                Way way = open.pop();
                if (reached[way.step()] == run) {
                    continue;
                }
                reached[way.step()] = run;
                switch (program.get(way.step())) {
                    case Step.Jump(int target) -> open.push(new Way(target, way.kept()));
                    case Step.Split(int one, int other) -> {
                        open.push(new Way(other, way.kept()));
                        open.push(new Way(one, way.kept()));
                    }
                    case Step.Mark(String group, boolean end) -> open.push(new Way(way.step() + 1,
                            new Kept(group, end, token, way.kept())));
                    default -> ends.add(way);
                }
            }
        }
        return ends;
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
