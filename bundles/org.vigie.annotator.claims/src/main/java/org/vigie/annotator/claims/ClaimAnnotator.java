package org.vigie.annotator.claims;

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

/** Finds the incidents that a text speaks of and what it claims of them. */
@Component
@AnnotatorType(id = "claims", version = 1, stage = Stage.CLAIMS)
public final class ClaimAnnotator implements Annotator {

    private final LanguageRules rules;

    /** @param additions what plugins add to the rules */
    @Activate
    public ClaimAnnotator(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<RuleAddition> additions) {
        this.rules = RuleFiles.beside(ClaimAnnotator.class, additions).rules("claims");
    }

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        ClaimFinder finder = new ClaimFinder(rules.in(text.language()), text);
        finder.find();
        finder.subjects().forEach(sink::add);
        finder.claims().forEach(sink::add);
    }
}
