package org.vigie.annotator.speech;

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
import org.vigie.rules.LanguageRules;
import org.vigie.rules.RuleAddition;
import org.vigie.rules.RuleFiles;

/** Finds who says what, sentence by sentence; a speaker who is only “he” or “the same source” is the one who spoke last. */
@Component
@AnnotatorType(id = "speech", version = 1, stage = Stage.SPEECH)
public final class SpeechAnnotator implements Annotator {

    private final LanguageRules rules;

    /** @param additions what plugins add to the rules */
    @Activate
    public SpeechAnnotator(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<RuleAddition> additions) {
        this.rules = RuleFiles.beside(SpeechAnnotator.class, additions).rules("speech");
    }

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        new SpeechFinder(rules.in(text.language()), text).find().forEach(sink::add);
    }
}
