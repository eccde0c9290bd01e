package org.vigie.annotator.quantities;

import org.osgi.service.component.annotations.Component;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.rules.Tokens;

/** Finds quantities. Numbers that count nothing, such as years, are none. */
@Component
@AnnotatorType(id = "quantities", version = 1, stage = Stage.MENTIONS)
public final class QuantityAnnotator implements Annotator {

    private final QuantityLanguage french = QuantityLanguage.of("fr", ',');
    private final QuantityLanguage english = QuantityLanguage.of("en", '.');

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        QuantityLanguage language = text.language().startsWith("en") ? english : french;
        new QuantityFinder(language, Tokens.of(text.text())).find().forEach(sink::add);
    }
}
