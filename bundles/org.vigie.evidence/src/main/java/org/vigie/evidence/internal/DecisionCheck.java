package org.vigie.evidence.internal;

import java.util.List;
import org.vigie.corpus.Ledger;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.Phrases;

/** Keeps decisions from being written down that mean nothing. */
final class DecisionCheck {

    private static final Phrases WORDS = Phrases.of(DecisionCheck.class);

    private DecisionCheck() {}

    static void check(Ledger ledger, Act act) {
        List<Decision> decisions = ledger.decisions();
        switch (act) {
            case Act.Undo(long number) -> {
                boolean known = decisions.stream().anyMatch(decision -> decision.number() == number);
                boolean undone = decisions.stream().anyMatch(decision -> decision.act().equals(act));
                if (!known || undone) {
                    throw new IllegalArgumentException(known
                            ? "Decision " + number + " is undone already"
                            : "There is no decision " + number);
                }
            }
            case Act.Merge(IncidentId incident, IncidentId into) -> {
                Redirects redirects = Redirects.of(decisions);
                if (redirects.now(incident).equals(redirects.now(into))) {
                    throw new IllegalArgumentException(WORDS.say("%s and %s are one incident already", incident, into));
                }
            }
            default -> {
                // the rest refers to things that the caller has found
            }
        }
    }
}
