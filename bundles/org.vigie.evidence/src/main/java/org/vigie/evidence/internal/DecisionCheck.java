package org.vigie.evidence.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.corpus.Ledger;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.Phrases;
import org.vigie.model.ReportId;

/** Keeps decisions from being written down that mean nothing. */
final class DecisionCheck {

    private static final Phrases WORDS = Phrases.of(DecisionCheck.class);

    private DecisionCheck() {}

    static void check(Ledger ledger, Act act) {
        List<Decision> decisions = ledger.decisions();
        switch (act) {
            case Act.Undo(long number) -> {
                boolean known = decisions.stream().anyMatch(decision -> decision.number() == number);
                boolean undone = Redirects.undone(decisions).contains(number);
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

    /** Returns the report that something was decided about; what was decided of one that is gone does not count. */
    static Optional<ReportId> report(Act act) {
        return switch (act) {
            case Act.ConfirmLink(var _, ReportId report, var _) -> Optional.of(report);
            case Act.RejectLink(var _, ReportId report) -> Optional.of(report);
            case Act.Split(var _, ReportId report, var _) -> Optional.of(report);
            case Act.AddClaim(var _, ReportId report, var _, var _) -> Optional.of(report);
            case Act.ConfirmClaim(var claim) -> Optional.of(claim.report());
            case Act.RejectClaim(var claim) -> Optional.of(claim.report());
            case Act.CorrectClaim(var claim, var _, var _, var _) -> Optional.of(claim.report());
            case Act.Merge _,Act.Undo _ -> Optional.empty();
        };
    }
}
