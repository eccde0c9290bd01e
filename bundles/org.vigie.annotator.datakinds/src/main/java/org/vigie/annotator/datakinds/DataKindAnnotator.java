package org.vigie.annotator.datakinds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Passage;
import org.vigie.model.Term;
import org.vigie.rules.Lexicon;
import org.vigie.rules.Tokens;

/** Finds kinds of data by lists. Whether they were stolen is not its concern. */
@Component
@AnnotatorType(id = "datakinds", version = 1, stage = Stage.MENTIONS)
public final class DataKindAnnotator implements Annotator {

    private final Lexicon french = read("datakinds-fr.txt");
    private final Lexicon english = read("datakinds-en.txt");

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        Tokens tokens = Tokens.of(text.text());
        Lexicon lexicon = text.language().startsWith("en") ? english : french;
        for (Lexicon.Entry kind : lexicon.find(tokens, 0, tokens.size())) {
            Passage passage = Passage.of(tokens.text(), tokens.start(kind.start()), tokens.end(kind.end() - 1));
            sink.add(new Mention(MentionKind.DATA_KIND, passage, Optional.of(new Term(kind.meaning()))));
        }
    }

    private static Lexicon read(String file) {
        try (InputStream in = DataKindAnnotator.class.getResourceAsStream(file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Lexicon.ofTerms(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " of the bundle cannot be read", e);
        }
    }
}
