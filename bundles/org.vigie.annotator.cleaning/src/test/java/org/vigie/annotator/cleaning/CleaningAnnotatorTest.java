package org.vigie.annotator.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.vigie.model.Boilerplate;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class CleaningAnnotatorTest extends AnnotatorContract {

    private final Annotator annotator = new CleaningAnnotator(List.of());

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    private static final String PAGE = """
            Accueil > Région > Valmer
            - 02m10s
            3 min de lecture
            La mairie de Valmer a fermé ses guichets après une attaque. Les agents notent tout sur papier.
            Crédit : A. Morin / AFP
            Je m'abonne à la newsletter
            hôpital, informatique, panne
            Partager sur
            Le maire dit partager l'inquiétude des habitants, qui attendent leurs papiers depuis lundi.
            Tous droits réservés
            """;

    @Override
    protected SampleText sample() {
        return SampleText.of(PAGE).in("fr");
    }

    @Test
    void marksTheFurnitureOfAPageAndNothingElse() {
        assertThat(quotes(sample())).containsExactly("Accueil > Région > Valmer", "- 02m10s", "3 min de lecture",
                "Crédit : A. Morin / AFP",
                "Je m'abonne à la newsletter", "hôpital, informatique, panne", "Partager sur", "Tous droits réservés");
    }

    @Test
    void knowsEnglishPages() {
        assertThat(quotes(SampleText
                .of("4 min read\nHackers stole files from the county.\nSign up for our newsletter\n").in("en")))
                .containsExactly("4 min read", "Sign up for our newsletter");
    }

    private List<String> quotes(SampleText text) {
        return text.annotate(annotator).stream().map(Boilerplate.class::cast).map(found -> found.passage().quote())
                .toList();
    }
}
