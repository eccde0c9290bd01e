package org.vigie.annotator.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.annotator.AnnotatedText;
import org.vigie.model.Mention;
import org.vigie.model.Passage;
import org.vigie.model.Sentence;
import org.vigie.model.Speech;
import org.vigie.rules.Match;
import org.vigie.rules.MentionSpans;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Spans;
import org.vigie.rules.Tokens;

/** Finds the speech in one text. */
final class SpeechFinder {

    /** After so many sentences in which nobody spoke, nobody is still speaking. */
    private static final int LASTING = 2;

    private final RuleSet rules;
    private final String text;
    private final Tokens tokens;
    private final Spans spans;
    private final List<Sentence> sentences;
    private final List<Quotation> quotations;
    private final Speakers speakers;
    private final List<Speech> found = new ArrayList<>();
    private Optional<String> last = Optional.empty();
    private int since;
    private int current;
    /** How many quotations lie before the current sentence. */
    private int passed;

    SpeechFinder(RuleSet rules, AnnotatedText annotated) {
        this.rules = rules;
        this.text = annotated.text();
        this.tokens = Tokens.of(text);
        List<Mention> mentions = annotated.annotations(Mention.class);
        this.spans = MentionSpans.of(tokens, mentions);
        this.sentences = annotated.annotations(Sentence.class);
        this.quotations = Quotation.in(text);
        this.speakers = new Speakers(tokens, mentions);
    }

    List<Speech> find() {
        for (int i = 0; i < sentences.size(); i++) {
            sentence(sentences.get(i).passage(), i);
        }
        return found;
    }

    private void sentence(Passage sentence, int number) {
        current = sentence.start();
        int from = tokens.at(sentence.start());
        int to = tokens.at(sentence.end());
        Optional<RuleSet.Found> attribution = rules.find(tokens, spans, from, to).stream()
                .filter(one -> !isInside(one.match())).min(Comparator.comparingInt(SpeechFinder::rank));
        List<Quotation> inside = overlapping(sentence.start(), sentence.end());
        if (attribution.isPresent()) {
            Match match = attribution.get().match();
            Optional<String> speaker = match.group("speaker")
                    .flatMap(group -> speakers.name(group.start(), group.end()))
                    .or(() -> attribution.get().rule().name().equals("same") ? last : Optional.of(words(match)));
            last = speaker.or(() -> last);
            since = 0;
            found.add(new Speech(sentence, speaker, false));
            inside.forEach(quotation -> add(quotation, sentence, speaker));
            sentBefore(inside, number, speaker);
        } else if (!inside.isEmpty() && since < LASTING) {
            since++;
            last.ifPresent(speaker -> found.add(new Speech(sentence, last, false)));
            inside.forEach(quotation -> add(quotation, sentence, last));
        } else {
            since++;
        }
    }

    private String words(Match match) {
        return tokens.words(match.start(), match.end());
    }

    /** A speaker is not named by what is quoted, but for those who quote somebody else; that goes too far here. */
    private boolean isInside(Match match) {
        Match.Group speaker = match.group("speaker").orElse(new Match.Group("", match.start(), match.end()));
        int start = tokens.start(speaker.start());
        return overlapping(start, start + 1).stream().anyMatch(one -> one.start() < start);
    }

    /** Returns the quotations that overlap a stretch; sentences come in their order, so those before are not looked at again. */
    private List<Quotation> overlapping(int start, int end) {
        while (passed < quotations.size() && quotations.get(passed).end() <= current) {
            passed++;
        }
        List<Quotation> found = new ArrayList<>();
        for (int i = passed; i < quotations.size() && quotations.get(i).start() < end; i++) {
            if (quotations.get(i).overlaps(start, end)) {
                found.add(quotations.get(i));
            }
        }
        return found;
    }

    /** Of several attributions in a sentence: who is said to speak goes before who is said to be a source. */
    private static int rank(RuleSet.Found found) {
        return switch (found.rule().name()) {
            case "before" -> 0;
            case "same" -> 1;
            case "after" -> 2;
            default -> 3;
        };
    }

    private void add(Quotation quotation, Passage sentence, Optional<String> speaker) {
        int start = Math.max(quotation.start(), sentence.start());
        int end = Math.min(quotation.end(), sentence.end());
        if (start < end) {
            found.add(new Speech(Passage.of(text, start, end), speaker, true));
        }
    }

    /** A quotation of several sentences is attributed in its last. */
    private void sentBefore(List<Quotation> inside, int number, Optional<String> speaker) {
        if (inside.isEmpty() || speaker.isEmpty()) {
            return;
        }
        Quotation first = inside.getFirst();
        for (int i = number - 1; i >= 0 && sentences.get(i).passage().end() > first.start(); i--) {
            Passage earlier = sentences.get(i).passage();
            replaceLast(earlier, new Speech(earlier, speaker, false));
        }
    }

    /** Puts speech in the place of what was found for the same passage, which is among the last. */
    private void replaceLast(Passage passage, Speech speech) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).passage().start() >= passage.start(); i--) {
            if (found.get(i).passage().equals(passage)) {
                found.remove(i);
            }
        }
        found.add(speech);
    }
}
