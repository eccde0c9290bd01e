package org.vigie.annotator.sentences;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.model.Boilerplate;
import org.vigie.model.Passage;
import org.vigie.model.Sentence;

/** Finds the sentences of what is not boilerplate; a line that stands for itself, such as a heading, is one. */
@Component
@AnnotatorType(id = "sentences", version = 1, stage = Stage.SENTENCES)
public final class SentenceAnnotator implements Annotator {

    private final SentenceModels models = new SentenceModels();

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        SentenceSplitter splitter = new SentenceSplitter(models.in(text.language()));
        List<Boilerplate> left = text.annotations(Boilerplate.class);
        for (Range block : Blocks.of(text.text(), left)) {
            for (Range sentence : splitter.split(text.text(), block)) {
                sink.add(new Sentence(Passage.of(text.text(), sentence.start(), sentence.end())));
            }
        }
    }
}
