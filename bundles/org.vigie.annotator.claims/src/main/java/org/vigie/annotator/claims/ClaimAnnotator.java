package org.vigie.annotator.claims;

import org.osgi.service.component.annotations.Component;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.rules.LanguageRules;

/** Finds the incidents that a text speaks of and what it claims of them. */
@Component
@AnnotatorType(id = "claims", version = 1, stage = Stage.CLAIMS)
public final class ClaimAnnotator implements Annotator {

    private final LanguageRules rules = LanguageRules.beside(ClaimAnnotator.class, "claims");

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        ClaimFinder finder = new ClaimFinder(rules.in(text.language()), text);
        finder.find();
        finder.subjects().forEach(sink::add);
        finder.claims().forEach(sink::add);
    }
}
