package org.vigie.rules;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Rules that are looked for together. Of each, only those are tried that have one of their words in the text.
 *
 * <p>A file of rules has lines: {@code # a remark}; {@code $name = pattern} for patterns to use, with further lines that are
 * indented as further possibilities; and {@code name setting=value …}, under which each indented line is a pattern.
 */
@ProviderType
public final class RuleSet {

    /**
     * A rule that fits.
     *
     * @param match where
     */
    public record Found(Rule rule, Match match) {}

    private final List<Rule> rules;
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final BitSet always = new BitSet();

    private RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            int rule = i;
            rules.get(i).pattern().needed().ifPresentOrElse(
                    words -> words.forEach(word -> byWord.computeIfAbsent(word, _ -> new BitSet()).set(rule)),
                    () -> always.set(rule));
        }
    }

    /**
     * Reads a file of rules.
     *
     * @param name what the file is called in messages
     * @param in read to its end and not closed
     * @throws IllegalArgumentException if a line is wrong, with file, line and reason
     */
    public static RuleSet read(String name, Reader in, Inflection inflection) throws IOException {
        return new RuleSet(new RuleReader(name, inflection).read(in));
    }

    /** Returns no rules. */
    static RuleSet none() {
        return new RuleSet(List.of());
    }

    /** Returns these rules and others, these first. */
    public RuleSet with(RuleSet others) {
        return new RuleSet(Stream.concat(rules.stream(), others.rules.stream()).toList());
    }

    /** Returns the rules in the order in which they were read. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Returns where rules fit in the tokens from one to before another: rule by rule, in the order of the text for each. Matches of
     * different rules may overlap.
     */
    public List<Found> find(Tokens tokens, Spans spans, int from, int to) {
        Places[] places = new Places[rules.size()];
        BitSet candidates = (BitSet) always.clone();
        for (int token = from; token < to; token++) {
            BitSet some = byWord.get(tokens.key(token));
            if (some != null) {
                for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
                    places[i] = places[i] == null ? new Places() : places[i];
                    rules.get(i).pattern().add(places[i], token, from);
                }
                candidates.or(some);
            }
        }
        List<Found> found = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Rule rule = rules.get(i);
            Places where = places[i] == null ? new Places(from, to) : places[i];
            for (Match match : rule.pattern().matches(tokens, spans, from, to, where)) {
                found.add(new Found(rule, match));
            }
        }
        return found;
    }
}
