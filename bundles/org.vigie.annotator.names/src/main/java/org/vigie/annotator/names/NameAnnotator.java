package org.vigie.annotator.names;

import org.osgi.service.component.annotations.Component;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.rules.Tokens;

/** Finds names by what stands around them and by lists. Where several overlap, the longest counts. */
@Component
@AnnotatorType(id = "names", version = 1, stage = Stage.MENTIONS)
public final class NameAnnotator implements Annotator {

    private final NameLists lists = new NameLists();

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        Tokens tokens = Tokens.of(text.text());
        new NameFinder(lists, tokens, text.language()).find().forEach(sink::add);
        Identifiers.find(text.text()).forEach(sink::add);
    }
}
