package org.vigie.annotator.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.names.NameAnnotator;
import org.vigie.annotator.sentences.SentenceAnnotator;
import org.vigie.model.Speech;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class SpeechAnnotatorTest extends AnnotatorContract {

    private final Annotator annotator = new SpeechAnnotator(List.of());
    private final Annotator sentences = new SentenceAnnotator();
    private final Annotator names = new NameAnnotator(List.of());

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    @Override
    protected SampleText sample() {
        return french("La panne est finie, a annoncé le ministère de la Justice.");
    }

    private SampleText french(String text) {
        return SampleText.of(text).in("fr").after(sentences, names);
    }

    @Test
    void knowsTheManyWaysOfSaying() {
        assertThat(speakers(french("La panne est finie, a indiqué à l'AFP la maire de Valmer, Jeanne Lorrain.")))
                .containsExactly("Jeanne Lorrain");
        assertThat(speakers(french("Selon la préfecture du Lot, tout est rétabli.")))
                .containsExactly("préfecture du Lot");
        assertThat(speakers(french("Le président, Luc Aubert, assure que rien n'a fui.")))
                .containsExactly("Luc Aubert");
        assertThat(speakers(french("Rien n'a fui, confie une source policière.")))
                .containsExactly("une source policière");
    }

    @Test
    void pronounsAndShortNamesMeanWhoSpoke() {
        assertThat(speakers(french(
                "La panne est finie, a déclaré Jeanne Lorrain. « Rien n'a fui », a-t-elle ajouté. Une plainte sera déposée,"
                        + " précise Mme Lorrain. « Merci à tous », a conclu la même source.")))
                .containsOnly("Jeanne Lorrain");
    }

    @Test
    void aBareMinistryIsTheOneThatSpoke() {
        assertThat(speakers(french(
                "La panne est finie, a annoncé le ministère de la Justice. Le ministère de l'Intérieur aide. Tout va bien,"
                        + " assure le ministère.")))
                .containsExactly("ministère de la Justice", "ministère de la Justice");
    }

    @Test
    void aDirectorIsThePersonWhoIsNamedSoElsewhere() {
        assertThat(speakers(
                french("Le directeur général des services a confirmé la panne. Elle est finie. Le directeur général des"
                        + " services, Paul Vernet, a remercié les agents.")))
                .first().isEqualTo("Paul Vernet");
    }

    @Test
    void aQuotationOfSeveralSentencesIsAttributedInItsLast() {
        assertThat(speakers(french("« Nous avons tout coupé. Nous avons porté plainte », explique Jeanne Lorrain.")))
                .containsOnly("Jeanne Lorrain");
    }

    @Test
    void whatNobodySaysIsNobodys() {
        assertThat(french("Les guichets sont fermés. Les agents notent tout sur papier.").annotate(annotator))
                .isEmpty();
    }

    @Test
    void knowsEnglish() {
        assertThat(speakers(SampleText.of(
                "No data was taken, county executive Dana Whitlock said. According to the Ministry of Health, all is"
                        + " well.")
                .in("en").after(sentences, names))).contains("Dana Whitlock", "Ministry of Health");
    }

    private List<String> speakers(SampleText text) {
        return text.annotate(annotator).stream().map(Speech.class::cast).filter(speech -> !speech.quoted())
                .map(speech -> speech.speaker().orElse("?")).toList();
    }
}
