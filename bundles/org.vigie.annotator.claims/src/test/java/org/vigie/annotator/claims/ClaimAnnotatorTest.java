package org.vigie.annotator.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.model.Claim;
import org.vigie.model.PartialDate;
import org.vigie.model.PlacedAnnotation;
import org.vigie.model.Role;
import org.vigie.model.Stance;
import org.vigie.model.Subject;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class ClaimAnnotatorTest extends AnnotatorContract {

    private static final String TEXT = "La mairie de Cahors a subi une attaque par rançongiciel le 4 mars, a annoncé le maire, Paul Rivet."
            + " Aucune donnée personnelle n'a été volée, selon lui. Environ 3 000 usagers seraient concernés. Une plainte a été déposée.";

    private static final Annotators ANNOTATORS = new Annotators();

    @Override
    protected Annotator annotator() {
        return new ClaimAnnotator(List.of());
    }

    @Override
    protected SampleText sample() {
        return ANNOTATORS.before(french(TEXT));
    }

    private static SampleText french(String text) {
        return new SampleText("", text, "fr", Optional.of(PartialDate.parse("2024-03-06")), List.of());
    }

    private static Claim claim(String text, String property) {
        return ANNOTATORS.claims(french(text)).stream().filter(claim -> claim.property().equals(property)).findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatWhoAndHow() {
        assertThat(claim(TEXT, "victim").value()).isEqualTo("mairie de Cahors");
        assertThat(claim(TEXT, "victim").speaker()).contains("Paul Rivet");
        assertThat(claim(TEXT, "occurred").normalised().orElseThrow().format()).isEqualTo("2024-03-04");
        assertThat(claim(TEXT, "dataKind").stance()).isEqualTo(Stance.DENIED);
        assertThat(claim(TEXT, "dataKind").speaker()).contains("Paul Rivet");
        assertThat(claim(TEXT, "peopleAffected").stance()).isEqualTo(Stance.SUSPECTED);
        assertThat(claim(TEXT, "peopleAffected").normalised().orElseThrow().format()).isEqualTo("#3000 about persons");
        assertThat(claim(TEXT, "complaintFiled").stance()).isEqualTo(Stance.AFFIRMED);
    }

    @Test
    void aDenialInOneClauseDeniesNothingInTheNext() {
        String text = "Aucune rançon n'a été demandée, mais des mots de passe ont été dérobés.";
        assertThat(claim(text, "ransomDemanded").stance()).isEqualTo(Stance.DENIED);
        assertThat(claim(text, "dataKind").stance()).isEqualTo(Stance.AFFIRMED);
    }

    @Test
    void whatIsRecalledIsAnotherIncident() {
        SampleText all = ANNOTATORS
                .all(french("La mairie de Cahors a subi une cyberattaque lundi. En 2021, la mairie de Figeac avait été"
                        + " victime d'un rançongiciel. Cahors a porté plainte."));
        assertThat(all.annotations(Subject.class)).extracting(Subject::role).containsExactly(Role.MAIN,
                Role.BACKGROUND);
        assertThat(all.annotations(Claim.class)).filteredOn(claim -> claim.subject() == 1).extracting(Claim::property)
                .contains("victim",
                        "occurred");
        assertThat(all.annotations(Claim.class)).filteredOn(claim -> claim.property().equals("complaintFiled"))
                .allMatch(claim -> claim.subject() == 0);
    }

    @Test
    void adviceAndStatisticsClaimNothing() {
        assertThat(ANNOTATORS.claims(
                french("En cas de fuite, changez vos mots de passe et déposez plainte. Chaque année, 4 000 entreprises"
                        + " sont touchées par un rançongiciel.")))
                .isEmpty();
    }

    @Test
    void boilerplateClaimsNothing() {
        assertThat(ANNOTATORS.claims(french("Lire aussi : la mairie de Figeac victime d'une attaque par rançongiciel")))
                .isEmpty();
    }

    /** Whatever is cut out of real sentences, put together and strewn with signs: a passage stands where it says. */
    @Test
    void allPassagesStandInTheText() {
        Random random = new Random(42);
        String[] words = (TEXT + " « » \" 🔥 \u200b \u202e ( ) \n \n é 8 700 1,5 million").split(" ");
        for (int round = 0; round < 300; round++) {
            String text = random.ints(40, 0, words.length).mapToObj(i -> words[i]).collect(Collectors.joining(" "));
            assertThat(ANNOTATORS.all(french(text)).found()).filteredOn(PlacedAnnotation.class::isInstance)
                    .allMatch(found -> ((PlacedAnnotation) found).passage().isIn(text));
        }
    }
}
