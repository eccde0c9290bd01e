package org.vigie.annotator.datakinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.vigie.model.Mention;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class DataKindAnnotatorTest extends AnnotatorContract {

    private final Annotator annotator = new DataKindAnnotator(List.of());

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    @Override
    protected SampleText sample() {
        return SampleText.of("Des noms, des numéros de passeport, des mots de passe et des données de santé.").in("fr");
    }

    @Test
    void mapsKindsToVarietiesOfVeris() {
        assertThat(kinds(sample())).containsExactly(":Personal: name", ":Personal: passport", ":Credentials: password",
                ":Medical");
        assertThat(kinds(SampleText.of("Names, email addresses and medical records").in("en"))).containsExactly(
                ":Personal: name",
                ":Personal: e-mail", ":Medical: record");
    }

    private List<String> kinds(SampleText text) {
        return text.annotate(annotator).stream().map(Mention.class::cast)
                .map(found -> found.normalised().orElseThrow().format()).toList();
    }
}
