package org.vigie.annotator.speech;

import org.osgi.service.component.annotations.Component;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.rules.LanguageRules;

/** Finds who says what, sentence by sentence; a speaker who is only “he” or “the same source” is the one who spoke last. */
@Component
@AnnotatorType(id = "speech", version = 1, stage = Stage.SPEECH)
public final class SpeechAnnotator implements Annotator {

    private final LanguageRules rules = LanguageRules.beside(SpeechAnnotator.class, "speech");

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        new SpeechFinder(rules.in(text.language()), text).find().forEach(sink::add);
    }
}
