package org.vigie.annotator.quantities;

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
import org.vigie.rules.RuleAddition;
import org.vigie.rules.RuleFiles;
import org.vigie.rules.Tokens;

/** Finds quantities. Numbers that count nothing, such as years, are none. */
@Component
@AnnotatorType(id = "quantities", version = 1, stage = Stage.MENTIONS)
public final class QuantityAnnotator implements Annotator {

    private final QuantityLanguage french;
    private final QuantityLanguage english;

    /** @param additions what plugins add to the rules and lists */
    @Activate
    public QuantityAnnotator(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<RuleAddition> additions) {
        RuleFiles files = RuleFiles.beside(QuantityAnnotator.class, additions);
        this.french = QuantityLanguage.of("fr", ',', files);
        this.english = QuantityLanguage.of("en", '.', files);
    }

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        QuantityLanguage language = text.language().startsWith("en") ? english : french;
        new QuantityFinder(language, Tokens.of(text.text())).find().forEach(sink::add);
    }
}
