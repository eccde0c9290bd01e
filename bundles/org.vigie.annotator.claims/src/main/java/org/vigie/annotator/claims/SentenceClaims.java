package org.vigie.annotator.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.model.Claim;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.Quantity;
import org.vigie.model.Stance;
import org.vigie.model.StatedDate;
import org.vigie.model.Term;
import org.vigie.rules.Match;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Tokens;

/** Makes claims of what rules found in one sentence. */
final class SentenceClaims {

    private static final Set<String> DATE_PROPERTIES = Set.of("occurred", "discovered", "disclosed",
            "serviceUnavailable");
    private static final Set<String> NUMBER_PROPERTIES = Set.of("peopleAffected", "recordsAffected");
    private static final double CONFIDENCE = 0.7;
    private static final int LIST_GAP = 7;
    private static final int FARTHEST_SUBJECT = 60;
    private static final int LONGEST_QUOTE = 280;

    private final Tokens tokens;
    private final ClaimSpans spans;
    private final int from;
    private final int to;
    private final List<RuleSet.Found> found;
    private final int subject;
    private final Optional<String> speaker;
    /** Which property has taken a date or a number, by its first token: one date is not two things. */
    private final Map<Integer, String> taken = new HashMap<>();

    SentenceClaims(Tokens tokens, ClaimSpans spans, int from, int to, List<RuleSet.Found> found, int subject,
            Optional<String> speaker) {
        this.tokens = tokens;
        this.spans = spans;
        this.from = from;
        this.to = to;
        this.found = found;
        this.subject = subject;
        this.speaker = speaker;
    }

    List<Claim> read(RuleSet.Found one) {
        Match match = one.match();
        Optional<String> each = one.rule().setting("each");
        if (each.isPresent()) {
            return all(one, each.get());
        }
        List<Claim> claims = new ArrayList<>();
        for (Match.Group group : match.groups()) {
            if (group.name().equals("value") && group.end() > group.start() && isAllowed(one, group)) {
                claims.add(claim(one, match, tokens.words(group.start(), group.end()),
                        spans.meaning(group.start(), group.end())));
            }
        }
        boolean none = match.groups().stream()
                .noneMatch(group -> group.name().equals("value") && group.end() > group.start());
        if (none && one.rule().setting("from").isPresent()) {
            spans.before(MentionKind.ORGANISATION, match.start(), FARTHEST_SUBJECT)
                    .ifPresent(who -> claims.add(claim(one, match, who.passage().quote(), who.normalised())));
        } else if (none) {
            Optional<String> constant = one.rule().setting("value");
            claims.add(claim(one, match, constant.orElse(tokens.words(match.start(), match.end())),
                    constant.map(Term::new)));
        }
        return claims;
    }

    private boolean isAllowed(RuleSet.Found one, Match.Group group) {
        String property = one.rule().name();
        Optional<NormalisedValue> meaning = spans.meaning(group.start(), group.end());
        if (meaning.filter(some -> some instanceof StatedDate || some instanceof Quantity).isPresent()
                && (DATE_PROPERTIES.contains(property) || NUMBER_PROPERTIES.contains(property))) {
            return property.equals(taken.computeIfAbsent(group.start(), _ -> property));
        }
        return one.rule().setting("only").map(only -> meaning.filter(Term.class::isInstance).map(Term.class::cast)
                .filter(term -> Arrays.asList(only.split(",")).contains(term.name())).isPresent()).orElse(true);
    }

    /** A list of things in a sentence, each a claim of its own. */
    private List<Claim> all(RuleSet.Found one, String kind) {
        List<Mention> mentions = spans
                .in(MentionKind.valueOf(kind.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)), from, to);
        boolean specific = mentions.stream().anyMatch(mention -> name(mention).contains(":"));
        return mentions.stream().filter(mention -> mentions.size() == 1 || !specific || name(mention).contains(":"))
                .map(mention -> claim(one, one.match(), mention.passage().quote(), mention.normalised())).toList();
    }

    /** Returns the mentions that a match has, and those in the same list: each near to the one before. */
    private List<Mention> listed(Match match, List<Mention> mentions) {
        List<Mention> listed = new ArrayList<>();
        int end = match.end();
        for (Mention mention : mentions) {
            int token = tokens.at(mention.passage().start());
            if (token >= match.start() && token <= end + LIST_GAP) {
                listed.add(mention);
                end = Math.max(end, tokens.at(mention.passage().end()));
            }
        }
        return listed;
    }

    private static String name(Mention mention) {
        return mention.normalised().filter(Term.class::isInstance).map(Term.class::cast).map(Term::name).orElse("");
    }

    private Claim claim(RuleSet.Found one, Match match, String value, Optional<NormalisedValue> meaning) {
        Clause clause = Clause.around(tokens, match.start(), match.end(), from, to);
        Stance stance = one.rule().setting("stance").map(word -> Stance.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> stance(clause));
        return new Claim(subject, one.rule().setting("property").orElse(one.rule().name()),
                value.replaceAll("\\s+", " "), meaning,
                stance, speaker, passage(clause, match), CONFIDENCE);
    }

    private Passage passage(Clause clause, Match match) {
        int start = tokens.start(clause.start());
        int end = tokens.end(clause.end() - 1);
        if (end - start > LONGEST_QUOTE) {
            start = tokens.start(match.start());
            end = tokens.end(match.end() - 1);
        }
        return Passage.of(tokens.text(), start, end);
    }

    private Stance stance(Clause clause) {
        if (has("unsure", clause)) {
            return Stance.SUSPECTED;
        }
        if (has("denied", clause)) {
            return Stance.DENIED;
        }
        return has("suspected", clause) ? Stance.SUSPECTED : Stance.AFFIRMED;
    }

    private boolean has(String sign, Clause clause) {
        return found.stream().filter(
                one -> one.rule().name().equals(sign) && clause.overlaps(one.match().start(), one.match().end()))
                .anyMatch(one -> !isCertain(one.match()));
    }

    private boolean isCertain(Match sign) {
        return found.stream().anyMatch(one -> one.rule().name().equals("certain") && one.match().start() >= sign.start()
                && one.match().end() <= sign.end());
    }
}
