package org.vigie.annotator.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.vigie.model.Boilerplate;
import org.vigie.model.Passage;
import org.vigie.model.Sentence;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class SentenceAnnotatorTest extends AnnotatorContract {

    private final Annotator annotator = new SentenceAnnotator();

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    private static final String TEXT = "M. Brun, maire de Valmer, s'est exprimé. L'arrêté n° 3 coûte 1,5 million d'euros. Le Dr. Lenoir et"
            + " J. Petit, cités à l'art. 40 du code, ont répondu : « Tout va bien. Nous travaillons. » La panne dure.";

    @Override
    protected SampleText sample() {
        return SampleText.of(TEXT).in("fr");
    }

    @Test
    void titlesNumbersAndAbbreviationsEndNoSentence() {
        assertThat(sentences(sample())).containsExactly("M. Brun, maire de Valmer, s'est exprimé.",
                "L'arrêté n° 3 coûte 1,5 million d'euros.",
                "Le Dr. Lenoir et J. Petit, cités à l'art. 40 du code, ont répondu : « Tout va bien.",
                "Nous travaillons. »",
                "La panne dure.");
    }

    @Test
    void aLineThatStandsForItselfIsOneAndAWrappedOneIsNot() {
        assertThat(sentences(
                SampleText.of("Une attaque en juillet\nLes sites de la ville sont fermés\ndepuis lundi.\n").in("fr")))
                .containsExactly("Une attaque en juillet", "Les sites de la ville sont fermés\ndepuis lundi.");
    }

    @Test
    void aMissingSpaceHidesNoSentence() {
        assertThat(sentences(SampleText
                .of("Ils ont fermé le 24 juillet.Le maire s'est tu. Voir service-public.fr pour la suite.").in("fr")))
                .containsExactly("Ils ont fermé le 24 juillet.", "Le maire s'est tu.",
                        "Voir service-public.fr pour la suite.");
    }

    @Test
    void aTextWithoutSentencesIsCutSomewhere() {
        assertThat(sentences(SampleText.of("mot ".repeat(5_000)).in("fr"))).hasSizeGreaterThan(10)
                .allSatisfy(sentence -> assertThat(sentence.length()).isLessThanOrEqualTo(1_500));
    }

    @Test
    void boilerplateHasNone() {
        SampleText text = SampleText.of("Partager\nLa ville est touchée.").in("fr");
        assertThat(new SampleText("", text.text(), "fr", Optional.empty(),
                List.of(new Boilerplate(Passage.of(text.text(), 0, 8))))
                .annotate(annotator)).hasSize(1);
    }

    private List<String> sentences(SampleText text) {
        return text.annotate(annotator).stream().map(Sentence.class::cast).map(found -> found.passage().quote())
                .toList();
    }
}
