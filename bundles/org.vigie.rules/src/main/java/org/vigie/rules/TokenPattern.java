package org.vigie.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A regular expression over tokens. Of the matches that begin first the longest counts.
 *
 * <table>
 * <caption>What is written</caption>
 * <tr><td>{@code plainte}</td><td>the word, see {@link Words#key}</td></tr>
 * <tr><td>{@code ~déposer}</td><td>the word in any of its forms, see {@link Inflection}</td></tr>
 * <tr><td>{@code *rait}</td><td>a word with this ending, just so written</td></tr>
 * <tr><td>{@code "«"}</td><td>a sign, or a word that would be read as something else</td></tr>
 * <tr><td>{@code .}</td><td>any token</td></tr>
 * <tr><td>{@code %number}</td><td>a token of a kind: word, capitalised, proper, lower, acronym, number, year, day, sign, quote, attached</td></tr>
 * <tr><td>{@code !x}</td><td>one token that x does not fit; x stands for single tokens</td></tr>
 * <tr><td>{@code <date>}</td><td>a span that is known already, see {@link Spans}</td></tr>
 * <tr><td>{@code $name}</td><td>what a file defines under this name</td></tr>
 * <tr><td>{@code (a | b)}</td><td>one or the other</td></tr>
 * <tr><td>{@code x? x* x+ x{0,4}}</td><td>repetition; at most {@value #MOST} times where a number is given</td></tr>
 * <tr><td>{@code group=x}</td><td>x, kept under a name</td></tr>
 * </table>
 */
@ProviderType
public final class TokenPattern {

    /** A match spans no more tokens than this. */
    public static final int LONGEST = 80;
    /** Nothing is repeated more often than this. */
    public static final int MOST = 40;

    private final List<Step> program;
    private final Optional<Set<String>> needed;
    private final int most;
    /** The words with which a match can begin, and what else it can begin with. */
    private final Set<String> firstWords;
    private final List<Step> first;

    TokenPattern(List<Step> program, Optional<Set<String>> needed, int most) {
        this.program = List.copyOf(program);
        this.needed = needed;
        this.most = most;
        List<Step> beginnings = Machine.first(this.program);
        this.firstWords = new HashSet<>();
        beginnings.forEach(step -> firstWords.addAll(words(step)));
        this.first = beginnings.stream().filter(step -> words(step).isEmpty()).toList();
    }

    private static Set<String> words(Step step) {
        return step instanceof Step.Take(Step.TokenTest.OneOf(Set<String> keys)) ? keys : Set.of();
    }

    /** Returns words of which every text that fits has at least one; empty when there are no such words. */
    Optional<Set<String>> needed() {
        return needed;
    }

    /** Returns where a pattern fits, without overlaps, in the tokens from one to before another. */
    public List<Match> matches(Tokens tokens, Spans spans, int from, int to) {
        return needed.isEmpty()
                ? matches(tokens, spans, from, to, new Places(from, to))
                : matches(tokens, spans, from, to, places(tokens, from, to));
    }

    private Places places(Tokens tokens, int from, int to) {
        Places places = new Places();
        for (int token = from; token < to; token++) {
            if (needed.get().contains(tokens.key(token))) {
                add(places, token, from);
            }
        }
        return places;
    }

    /** Adds the places at which a match can begin that has a token. */
    void add(Places places, int token, int from) {
        places.add(Math.max(from, token - most + 1), token + 1);
    }

    /** Returns the matches that begin at some places. */
    List<Match> matches(Tokens tokens, Spans spans, int from, int to, Places places) {
        List<Match> found = new ArrayList<>();
        Machine machine = null;
        int at = places.next(from);
        while (at < to) {
            int next = at + 1;
            if (canBegin(tokens, spans, at)) {
                machine = machine == null ? new Machine(program, tokens, spans) : machine;
                Optional<Match> match = machine.run(at, Math.min(to, at + most));
                if (match.isPresent()) {
                    found.add(match.get());
                    next = match.get().end();
                }
            }
            at = places.next(next);
        }
        return found;
    }

    private boolean canBegin(Tokens tokens, Spans spans, int token) {
        if (!firstWords.isEmpty() && firstWords.contains(tokens.key(token))) {
            return true;
        }
        for (Step step : first) {
            boolean can = switch (step) {
                case Step.Take(Step.TokenTest test) -> test.holds(tokens, token);
                case Step.TakeSpan(String kind) -> spans.endsOf(kind, token).length > 0;
                default -> true;
            };
            if (can) {
                return true;
            }
        }
        return false;
    }
}
