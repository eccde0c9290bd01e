package org.vigie.rules;

import java.util.ArrayList;
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

    TokenPattern(List<Step> program, Optional<Set<String>> needed) {
        this.program = List.copyOf(program);
        this.needed = needed;
    }

    /**
     * Returns words of which every text that fits has at least one; empty when there are no such words.
     */
    Optional<Set<String>> needed() {
        return needed;
    }

    /** Returns where a pattern fits, without overlaps, in the tokens from one to before another. */
    public List<Match> matches(Tokens tokens, Spans spans, int from, int to) {
        List<Match> found = new ArrayList<>();
        Machine machine = new Machine(program, tokens, spans);
        int at = from;
        while (at < to) {
            Optional<Match> match = machine.run(at, Math.min(to, at + LONGEST));
            match.ifPresent(found::add);
            at = match.map(Match::end).filter(end -> end > match.get().start()).orElse(at + 1);
        }
        return found;
    }

    /** Returns the match that begins at a token, if there is one. */
    public Optional<Match> matchAt(Tokens tokens, Spans spans, int at, int to) {
        return new Machine(program, tokens, spans).run(at, Math.min(to, at + LONGEST));
    }
}
