package org.vigie.annotator.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.model.DetectedLanguage;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class LanguageAnnotatorTest extends AnnotatorContract {

    private static final String FRENCH = "La mairie de Valbrume a fermé ses guichets après une attaque informatique. Les agents"
            + " travaillent avec du papier et des crayons, et les rendez-vous sont reportés.";

    private final Annotator annotator = new LanguageAnnotator();

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    @Override
    protected SampleText sample() {
        return SampleText.of(FRENCH);
    }

    @Test
    void tellsFrenchFromEnglish() {
        assertThat(sample().annotate(annotator)).containsExactly(new DetectedLanguage("fr"));
        assertThat(SampleText
                .of("The town hall of Northmere closed its desks after an attack on its servers. Staff work with"
                        + " pen and paper, and appointments are put off.")
                .annotate(annotator))
                .containsExactly(new DetectedLanguage("en"));
    }

    @Test
    void believesTheOriginWhenItStatesALanguage() {
        assertThat(sample().in("de").annotate(annotator)).isEmpty();
    }

    @Test
    void saysNothingOfOtherLanguagesNumbersAndShortTexts() {
        assertThat(
                SampleText.of("Die Server der Stadt Musterhausen stehen seit Montag still; die Verwaltung arbeitet mit"
                        + " Papier und Stift weiter, bis die Dienste wieder laufen.").annotate(annotator))
                .isEmpty();
        assertThat(SampleText.of("0101 2021-09-03 12:34 a1b2c3 55.2.1.9 0x33 ".repeat(5)).annotate(annotator))
                .isEmpty();
        assertThat(SampleText.of("Communiqué").annotate(annotator)).isEmpty();
    }

    @Test
    void aTitleHelpsAShortText() {
        assertThat(SampleText.of("Plus d'informations à venir.")
                .titled("Le centre hospitalier de Valmerand victime d'une attaque").annotate(annotator))
                .containsExactly(new DetectedLanguage("fr"));
    }
}
