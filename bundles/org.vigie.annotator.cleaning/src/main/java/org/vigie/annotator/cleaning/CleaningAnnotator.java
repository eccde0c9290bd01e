package org.vigie.annotator.cleaning;

import java.util.List;
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
import org.vigie.model.Boilerplate;
import org.vigie.model.Passage;
import org.vigie.rules.LanguageRules;
import org.vigie.rules.RuleAddition;
import org.vigie.rules.RuleFiles;

/**
 * Marks lines that are furniture of a page. The rules name what such a line has in it, by the kind of line that it must be: a
 * {@code label} is short, a {@code notice} may be long, {@code whole} is all of the line, {@code begin} and {@code end} are a part of it.
 */
@Component
@AnnotatorType(id = "cleaning", version = 1, stage = Stage.CLEANING)
public final class CleaningAnnotator implements Annotator {

    private final LanguageRules rules;

    /** @param additions what plugins add to the rules */
    @Activate
    public CleaningAnnotator(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<RuleAddition> additions) {
        this.rules = RuleFiles.beside(CleaningAnnotator.class, additions).rules("boilerplate");
    }

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        List<Line> lines = Line.of(text.text());
        LineJudge judge = new LineJudge(rules.in(text.language()));
        for (Line line : lines) {
            if (judge.isBoilerplate(line)) {
                sink.add(new Boilerplate(Passage.of(text.text(), line.start(), line.end())));
            }
        }
    }
}
