package org.vigie.annotator.claims;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.annotator.AnnotatedText;
import org.vigie.model.Claim;
import org.vigie.model.ClaimProperties;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Passage;
import org.vigie.model.Sentence;
import org.vigie.model.Speech;
import org.vigie.model.Subject;
import org.vigie.rules.PlaceIndex;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Tokens;

/** Finds the claims in one text. */
final class ClaimFinder {

    private static final String GENERAL = "general";
    private static final String GENERAL_HEADING = "general-heading";
    private static final int START = 2;
    private static final int REACH = 600;
    private static final int HEADING_WORDS = 16;

    private final RuleSet rules;
    private final AnnotatedText annotated;
    private final Tokens tokens;
    private final ClaimSpans spans;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Set<String> once = new HashSet<>();
    private final PlaceIndex<Speech> speech;
    private List<Subject> subjects = List.of();
    private boolean generalSection;

    ClaimFinder(RuleSet rules, AnnotatedText annotated) {
        this.rules = rules;
        this.annotated = annotated;
        this.tokens = Tokens.of(annotated.text());
        this.spans = new ClaimSpans(tokens, annotated.annotations(Mention.class));
        this.speech = new PlaceIndex<>(
                annotated.annotations(Speech.class).stream().filter(one -> !one.quoted()).toList());
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** Returns the claims; one that only says that something is so goes when another of the same passage says when or how many. */
    List<Claim> claims() {
        return claims.values().stream()
                .collect(Collectors.groupingBy(Claim::property, LinkedHashMap::new, Collectors.toList())).values()
                .stream().flatMap(ofOne -> withoutLesser(new PlaceIndex<>(ofOne)))
                .sorted(Comparator.comparing(Claim::passage)).toList();
    }

    /** A passage is never longer than {@value #REACH} characters or so: what is farther away does not overlap. */
    private static Stream<Claim> withoutLesser(PlaceIndex<Claim> ofOneProperty) {
        return ofOneProperty.all().stream().filter(claim -> ofOneProperty
                .inside(claim.passage().start() - REACH, claim.passage().end() + REACH).stream()
                .noneMatch(other -> saysMore(other, claim)));
    }

    private static boolean saysMore(Claim other, Claim claim) {
        if (claim.normalised().isPresent() || other == claim) {
            return false;
        }
        boolean overlap = other.passage().start() < claim.passage().end()
                && claim.passage().start() < other.passage().end();
        return overlap && other.normalised().isPresent()
                || other.passage().equals(claim.passage()) && other.value().length() > claim.value().length();
    }

    void find() {
        List<Sentence> sentences = annotated.annotations(Sentence.class);
        if (sentences.isEmpty()) {
            return;
        }
        Subjects known = new Subjects(annotated.title(), first(sentences));
        for (Sentence sentence : sentences) {
            sentence(sentence.passage(), known);
        }
        subjects = claims.isEmpty() ? List.of() : known.known();
    }

    /** Returns the first sentence that names an attack; where none does, the first. */
    private Passage first(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::passage).filter(sentence -> {
            int from = tokens.at(sentence.start());
            return from < tokens.at(sentence.end())
                    && !spans.in(MentionKind.ATTACK, from, tokens.at(sentence.end())).isEmpty();
        }).findFirst().orElse(sentences.getFirst().passage());
    }

    private void sentence(Passage sentence, Subjects known) {
        int from = tokens.at(sentence.start());
        int to = tokens.at(sentence.end());
        List<RuleSet.Found> found = rules.find(tokens, spans, from, to);
        Set<String> signs = found.stream().filter(one -> stands(one, from)).map(one -> one.rule().name())
                .collect(Collectors.toSet());
        int subject = known.next(sentence, signs);
        if (isHeading(sentence, to - from)) {
            generalSection = signs.contains(GENERAL_HEADING);
        }
        if (generalSection || signs.contains(GENERAL)) {
            return;
        }
        Set<String> single = new HashSet<>();
        SentenceClaims reader = new SentenceClaims(tokens, spans, from, to, found, subject, speaker(sentence));
        for (RuleSet.Found one : found) {
            if (isProperty(one) && (one.rule().setting("one").isEmpty() || single.add(one.rule().name()))) {
                reader.read(one).forEach(claim -> add(one, claim));
            }
        }
    }

    /** A sign with {@code at=start} only counts at the beginning of a sentence. */
    private static boolean stands(RuleSet.Found sign, int sentence) {
        return sign.rule().setting("at").isEmpty() || sign.match().start() - sentence <= START;
    }

    /** Rules whose names are no signs are of properties, those of plugins too. */
    private static boolean isProperty(RuleSet.Found found) {
        return ClaimProperties.ALL.contains(found.rule().name()) || found.rule().setting("property").isPresent();
    }

    private boolean isHeading(Passage sentence, int words) {
        String text = annotated.text();
        boolean ownLine = (sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n')
                && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n');
        return ownLine && words <= HEADING_WORDS && ".!?…»\"".indexOf(text.charAt(sentence.end() - 1)) < 0;
    }

    private void add(RuleSet.Found found, Claim claim) {
        String value = claim.normalised().map(Object::toString).orElse(claim.value().toLowerCase());
        if (found.rule().setting("once").isPresent() && !once.add(claim.property() + claim.subject() + value)) {
            return;
        }
        claims.putIfAbsent(claim.property() + "|" + value + "|" + claim.passage().start() + "|" + claim.passage().end(),
                claim);
    }

    /** The one to whom a sentence is attributed as a whole. */
    private Optional<String> speaker(Passage sentence) {
        return speech.at(sentence.start()).flatMap(Speech::speaker);
    }
}
