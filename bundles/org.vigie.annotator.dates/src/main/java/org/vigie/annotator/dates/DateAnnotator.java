package org.vigie.annotator.dates;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.StatedDate;
import org.vigie.rules.LanguageRules;
import org.vigie.rules.RuleAddition;
import org.vigie.rules.RuleFiles;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Spans;
import org.vigie.rules.Tokens;

/**
 * Finds dates. A year that nothing states is not made up: it comes from the day of publication, as the origin or the text itself states
 * it, or stays open.
 */
@Component
@AnnotatorType(id = "dates", version = 1, stage = Stage.MENTIONS)
public final class DateAnnotator implements Annotator {

    private static final String DATELINE = "dateline";
    /** The lines above an article and below it. */
    private static final int EDGE = 400;

    private final LanguageRules rules;

    /** @param additions what plugins add to the rules */
    @Activate
    public DateAnnotator(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<RuleAddition> additions) {
        this.rules = RuleFiles.beside(DateAnnotator.class, additions).rules("dates");
    }

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        Tokens tokens = Tokens.of(text.text());
        List<RuleSet.Found> found = rules.in(text.language()).find(tokens, Spans.NONE, 0, tokens.size());
        DateReader reader = new DateReader(tokens, Publication.of(text.published()).or(() -> stated(tokens, found)));
        int end = 0;
        for (RuleSet.Found one : longestFirst(found)) {
            if (one.match().start() >= end) {
                Optional<Optional<StatedDate>> date = reader.read(one);
                if (date.isPresent()) {
                    end = one.match().end();
                    add(tokens, one, date.get(), sink);
                }
            }
        }
    }

    private static List<RuleSet.Found> longestFirst(List<RuleSet.Found> found) {
        return found.stream().filter(one -> !one.rule().name().equals(DATELINE))
                .sorted(Comparator.comparingInt((RuleSet.Found one) -> one.match().start())
                        .thenComparing(one -> -one.match().end()))
                .toList();
    }

    private static void add(Tokens tokens, RuleSet.Found one, Optional<StatedDate> date, AnnotationSink sink) {
        Passage passage = Passage.of(tokens.text(), tokens.start(one.match().start()),
                tokens.end(one.match().end() - 1));
        sink.add(new Mention(MentionKind.DATE, passage, date.map(NormalisedValue.class::cast)));
    }

    /** Returns the day of publication that stands above or below the article. */
    private static Optional<Publication> stated(Tokens tokens, List<RuleSet.Found> found) {
        DateReader reader = new DateReader(tokens, Optional.empty());
        return found.stream().filter(one -> one.rule().name().equals(DATELINE))
                .filter(one -> tokens.start(one.match().start()) < EDGE
                        || tokens.end(one.match().end() - 1) > tokens.text().length() - EDGE)
                .sorted(Comparator.comparingInt(one -> one.match().start()))
                .flatMap(one -> reader.read(one).stream()).flatMap(Optional::stream)
                .flatMap(date -> Publication.of(date).stream()).findFirst();
    }
}
