package org.vigie.annotator.language;

import java.util.Map;
import opennlp.tools.langdetect.Language;
import org.osgi.service.component.annotations.Component;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.model.Content;
import org.vigie.model.DetectedLanguage;

/** Says whether a text whose origin does not state its language is French or English; of others it says nothing. */
@Component
@AnnotatorType(id = "language", version = 1, stage = Stage.LANGUAGE)
public final class LanguageAnnotator implements Annotator {

    /** What OpenNLP calls the languages that Vigie understands (ISO 639-3). */
    private static final Map<String, String> KNOWN = Map.of("fra", "fr", "eng", "en");
    /** Of 1,957 beginnings of French and English texts as short as this, 3 were taken for the other; of 100 letters none. */
    private static final int SHORTEST = 60;
    /** More letters make it no surer, and a thousand cost a millisecond. */
    private static final int LONGEST = 400;
    /** Numbers, code and the like have less. */
    private static final double SURE = 0.02;

    private final LanguageModel model = new LanguageModel();

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        if (!text.language().equals(Content.UNDETERMINED)) {
            return;
        }
        String sample = sample(text);
        if (sample.length() < SHORTEST) {
            return;
        }
        Language best = model.detect(sample);
        if (best.getConfidence() >= SURE && KNOWN.containsKey(best.getLang())) {
            sink.add(new DetectedLanguage(KNOWN.get(best.getLang())));
        }
    }

    /** Returns letters from the middle, where an article is least likely to have menus; of a short text its title as well. */
    private static String sample(AnnotatedText text) {
        String all = text.text().length() < LONGEST ? (text.title() + "\n" + text.text()).strip() : text.text();
        int start = Math.max(0, (all.length() - LONGEST) / 2);
        return all.substring(start, Math.min(all.length(), start + LONGEST));
    }
}
