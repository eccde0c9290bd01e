package org.vigie.annotator.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Quantity;
import org.vigie.rules.MentionSpans;
import org.vigie.rules.PlaceIndex;
import org.vigie.rules.Spans;
import org.vigie.rules.Tokens;

/**
 * What the rules for claims may refer to: mentions by their kinds, and quantities by what is counted, as {@code <persons>},
 * {@code <records>} and {@code <money>}. For one text.
 */
final class ClaimSpans implements Spans {

    private static final Map<String, Set<String>> UNITS = Map.of("persons",
            Set.of("persons", "applicants", "accounts", "households"),
            "records",
            Set.of("records", "files", "bytes", "addresses", "passwords", "credentials", "numbers", "messages"),
            "money", Set.of("EUR", "USD", "GBP", "CHF", "BTC"));

    private final Tokens tokens;
    private final PlaceIndex<Mention> mentions;
    private final Spans byKind;
    private final Map<String, Spans> byUnit;

    ClaimSpans(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = new PlaceIndex<>(mentions);
        this.byKind = MentionSpans.of(tokens, mentions);
        this.byUnit = UNITS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                units -> MentionSpans.of(tokens, quantities(mentions, units.getValue()))));
    }

    private static List<Mention> quantities(List<Mention> mentions, Set<String> units) {
        return mentions.stream().filter(mention -> mention.normalised().filter(Quantity.class::isInstance)
                .map(Quantity.class::cast).filter(quantity -> units.contains(quantity.unit())).isPresent()).toList();
    }

    @Override
    public int[] endsOf(String kind, int token) {
        Spans units = byUnit.get(kind);
        return units == null ? byKind.endsOf(kind, token) : units.endsOf("quantity", token);
    }

    /** Returns the mentions of a kind that lie in a range of tokens. */
    List<Mention> in(MentionKind kind, int from, int to) {
        return inside(from, to).filter(mention -> mention.kind() == kind).toList();
    }

    /** Returns what the mention means that fills a range of tokens, or else the one that lies in it, if there is just one. */
    Optional<NormalisedValue> meaning(int from, int to) {
        Predicate<Mention> fills = mention -> mention.passage().start() == tokens.start(from)
                && mention.passage().end() == tokens.end(to - 1);
        List<Mention> inside = inside(from, to).toList();
        return inside.stream().filter(fills).findFirst()
                .or(() -> inside.size() == 1 ? Optional.of(inside.getFirst()) : Optional.empty())
                .flatMap(Mention::normalised);
    }

    private Stream<Mention> inside(int from, int to) {
        return mentions.inside(tokens.start(from), tokens.end(to - 1)).stream();
    }

    /** Returns the last mention of a kind that ends before a token, at most so many tokens away. */
    Optional<Mention> before(MentionKind kind, int token, int farthest) {
        return mentions.inside(tokens.start(Math.max(0, token - farthest)), tokens.start(token)).stream()
                .filter(mention -> mention.kind() == kind).reduce((_, last) -> last);
    }
}
