package org.vigie.annotator.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The model of OpenNLP, read when it is first asked: that takes half a second, and most imports state their language. */
final class LanguageModel {

    private static final String FILE = "/langdetect-183.bin";

    private LanguageDetectorModel model;

    /** Returns the likeliest language of a text. */
    Language detect(String text) {
        // a detector is not for several threads, and costs nothing; the model is
        return new LanguageDetectorME(model()).predictLanguage(text);
    }

    private synchronized LanguageDetectorModel model() {
        if (model == null) {
            try (InputStream in = LanguageModel.class.getResourceAsStream(FILE)) {
                model = new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The model " + FILE + " of the bundle cannot be read", e);
            }
        }
        return model;
    }
}
