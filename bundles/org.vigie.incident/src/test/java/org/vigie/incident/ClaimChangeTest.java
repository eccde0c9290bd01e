package org.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.incident.SampleClaims.claim;
import static org.vigie.incident.SampleClaims.ledger;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.incident.ClaimChange.Kind;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Stance;

class ClaimChangeTest {

    private static LedgerClaim of(String property, String value, String normalised, String speaker, int start) {
        return ledger(claim(property, value, normalised, Stance.AFFIRMED, speaker, start), 1);
    }

    @Test
    void anotherFigureOfTheSameSpeakerIsAChange() {
        List<ClaimChange> changes = ClaimChange.between(
                List.of(of("peopleAffected", "8 000", "#8000 exact persons", "la ville", 10),
                        of("victim", "la ville", "", "", 0)),
                List.of(of("peopleAffected", "12 000", "#12000 exact persons", "la ville", 99),
                        of("victim", "la ville", "", "", 50)));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.before().orElseThrow().value()).isEqualTo("8 000");
            assertThat(change.now().orElseThrow().value()).isEqualTo("12 000");
        });
    }

    @Test
    void whatIsSaidByAnotherOneIsAddedAndRemoved() {
        List<ClaimChange> changes = ClaimChange.between(
                List.of(of("peopleAffected", "8 000", "#8000 exact persons", "la ville", 10)),
                List.of(of("peopleAffected", "12 000", "#12000 exact persons", "le préfet", 10),
                        of("actor", "Marelune", "", "", 70)));
        assertThat(changes).extracting(ClaimChange::kind).containsExactlyInAnyOrder(Kind.ADDED, Kind.REMOVED,
                Kind.ADDED);
    }

    @Test
    void whatIsSaidTwiceIsSaidOnce() {
        LedgerClaim once = of("actor", "Marelune", "", "", 0);
        LedgerClaim again = of("actor", "Marelune", "", "", 80);
        assertThat(ClaimChange.between(List.of(once), List.of(once, again))).isEmpty();
        assertThat(ClaimChange.between(List.of(), List.of(once, again))).hasSize(1);
    }
}
