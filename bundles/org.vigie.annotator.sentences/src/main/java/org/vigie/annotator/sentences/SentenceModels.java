package org.vigie.annotator.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SentenceModel;

/** The models of OpenNLP, each read when it is first asked for. */
final class SentenceModels {

    private SentenceModel french;
    private SentenceModel english;

    /** Returns the model for a language (BCP 47); where there is none, the French one. */
    synchronized SentenceModel in(String language) {
        if (language.startsWith("en")) {
            english = english == null ? read("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin") : english;
            return english;
        }
        french = french == null ? read("/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin") : french;
        return french;
    }

    private static SentenceModel read(String file) {
        try (InputStream in = SentenceModels.class.getResourceAsStream(file)) {
            return new SentenceModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + file + " of the bundle cannot be read", e);
        }
    }
}
