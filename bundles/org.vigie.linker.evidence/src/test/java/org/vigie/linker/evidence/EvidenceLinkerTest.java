package org.vigie.linker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.linker.Likeness;
import org.vigie.linker.Linker;
import org.vigie.linker.Story;
import org.vigie.model.Claim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.Role;
import org.vigie.model.Stance;
import org.vigie.model.Subject;

class EvidenceLinkerTest {

    private static final String LONG = "La mairie de Valmer a fermé ses guichets lundi après une attaque. Les agents notent tout sur papier et les"
            + " rendez-vous sont reportés. Le maire dit avoir prévenu les services de l'État, et une plainte a été déposée dans la journée. Aucune"
            + " date n'est donnée pour la reprise, mais les techniciens travaillent jour et nuit à remettre les serveurs en marche.";

    private final Linker linker = new EvidenceLinker();
    private int reports;

    private Linker.Profile story(String published, Role role, String text, String... claims) {
        List<Claim> list = new ArrayList<>();
        for (int i = 0; i < claims.length; i += 2) {
            Optional<NormalisedValue> meaning = claims[i + 1].matches("[#-].*|\\d{4}.*")
                    ? Optional.of(NormalisedValue.parse(claims[i + 1]))
                    : Optional.empty();
            list.add(new Claim(0, claims[i], claims[i + 1], meaning, Stance.AFFIRMED, Optional.empty(),
                    new Passage(0, 1, "x"), 1));
        }
        return linker.profile(new Story(ReportId.of(new ReportKey("source", "id:" + reports++)), "source", "", text,
                published.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(published)),
                new Subject(0, role, "title", new Passage(0, 1, "x")), list));
    }

    @Test
    void theSameVictimAtTheSameTimeIsTheSameIncident() {
        Likeness likeness = story("2024-03-05", Role.MAIN, "", "victim", "la mairie de Valmer", "attackType",
                "ransomware").likeness(
                        story("2024-03-12", Role.MAIN, "", "victim", "Mairie de Valmer", "attackType", "ransomware"))
                .orElseThrow();
        assertThat(likeness.score()).isGreaterThan(Likeness.LINKED);
        assertThat(likeness.why()).contains("same victim: mairie valmer").contains("7 days apart");
    }

    @Test
    void theSameVictimYearsLaterIsAnotherIncident() {
        assertThat(story("2019-03-05", Role.MAIN, "", "victim", "mairie de Valmer").likeness(
                story("2024-03-12", Role.MAIN, "", "victim", "mairie de Valmer"))).isEmpty();
        assertThat(story("", Role.MAIN, "", "victim", "mairie de Valmer", "occurred", "2023-01-02").likeness(
                story("", Role.MAIN, "", "victim", "mairie de Valmer", "occurred", "2023-06-02"))).isEmpty();
    }

    @Test
    void theSameVictimAloneIsNotEnoughForTwoStories() {
        Linker.Profile first = story("2024", Role.MAIN, "", "victim", "ministère des Ports", "attackType",
                "ransomware");
        assertThat(first.likeness(story("2024", Role.MAIN, "", "victim", "ministère des Ports", "attackType",
                "ransomware"))).hasValueSatisfying(
                        likeness -> assertThat(likeness.score()).isLessThan(Likeness.LINKED));
        assertThat(
                story("2024-03-05", Role.MAIN, "", "victim", "ministère des Ports", "attackType", "denial of service")
                        .likeness(story("2024-03-25", Role.MAIN, "", "victim", "ministère des Ports", "attackType",
                                "ransomware")))
                .hasValueSatisfying(likeness -> assertThat(likeness.score()).isLessThan(Likeness.LINKED));
        assertThat(first.likeness(story("", Role.BACKGROUND, "", "victim", "ministère des Ports"))).hasValueSatisfying(
                likeness -> assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.LINKED));
    }

    @Test
    void aNameInBothTitlesLinksWithinWeeks() {
        assertThat(titled("Le port de Kerbren paralysé", "2024-03-05")
                .likeness(titled("Panne à Kerbren : ce que l'on sait", "2024-03-20")))
                .hasValueSatisfying(likeness -> assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.LINKED));
        assertThat(
                titled("Le port de Kerbren paralysé", "2024-03-05").likeness(titled("Panne à Kerbren", "2024-09-20")))
                .isEmpty();
        assertThat(titled("Le port de Kerbren paralysé", "").likeness(titled("Panne à Kerbren", ""))).isEmpty();
    }

    private Linker.Profile titled(String title, String published) {
        return linker.profile(new Story(ReportId.of(new ReportKey("source", "id:" + reports++)), "source", title, "",
                published.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(published)),
                new Subject(0, Role.MAIN, "title", new Passage(0, 1, "x")), List.of()));
    }

    @Test
    void anybodyIsNobody() {
        assertThat(
                story("", Role.MAIN, "", "victim", "la mairie").likeness(story("", Role.MAIN, "", "victim", "mairie")))
                .isEmpty();
    }

    @Test
    void aTextThatIsPrintedAgainIsACopy() {
        Likeness likeness = story("2024-03-05", Role.MAIN, LONG)
                .likeness(story("2024-03-06", Role.MAIN, "(AFP) " + LONG)).orElseThrow();
        assertThat(likeness.copy()).isTrue();
        assertThat(story("", Role.MAIN, LONG).likeness(story("", Role.MAIN, LONG.replaceAll("(\\w+) (\\w+)", "$2 $1"))))
                .isEmpty();
    }

    @Test
    void copiesShareAWordUnderWhichTheyAreFound() {
        assertThat(story("", Role.MAIN, LONG).keys())
                .containsAnyElementsOf(story("", Role.MAIN, "(AFP) " + LONG + " Fin.").keys());
    }

    @Test
    void whatIsRecalledJoinsTheIncidentThatItRecalls() {
        assertThat(story("2024-06-01", Role.BACKGROUND, LONG, "victim", "mairie de Valmer", "occurred", "2023-03-04")
                .likeness(
                        story("2023-03-06", Role.MAIN, "", "victim", "mairie de Valmer", "occurred", "2023-03-03")))
                .isPresent();
    }
}
