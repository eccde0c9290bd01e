package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import org.vigie.corpus.Ledger;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.Phrases;
import org.vigie.model.ReportId;

/** Keeps decisions from being written down that mean nothing. For one job, of which the ledger shows nothing yet. */
final class DecisionCheck {
    private static final Phrases WORDS = Phrases.of(DecisionCheck.class);

    private final List<Decision> decisions;
    private final Set<Long> undone;
    private final Set<IncidentId> incidents = new HashSet<>();

    DecisionCheck(Ledger ledger) {
        decisions = new ArrayList<>(ledger.decisions());
        undone = new HashSet<>(Redirects.undone(decisions));
        ledger.incidents().stream().map(Incident::id).forEach(incidents::add);
        decisions.forEach(decision -> made(decision.act()));
    }

    private void made(Act act) {
        if (act instanceof Act.Split split) {
            incidents.add(split.made());
        }
    }

    void check(Act act) {
        switch (act) {
            case Act.Undo(long number) -> checkUndo(number);
            case Act.Merge(IncidentId incident, IncidentId into) -> {
                checkThere(incident);
                checkThere(into);
                Redirects redirects = Redirects.of(decisions);
                if (redirects.now(incident).equals(redirects.now(into))) {
                    throw new IllegalArgumentException(WORDS.say("%s and %s are one incident already", incident, into));
                }
            }
            case Act.ConfirmLink(IncidentId incident, var _, var _) -> checkThere(incident);
            case Act.RejectLink(IncidentId incident, var _) -> checkThere(incident);
            case Act.Split(IncidentId incident, var _, var _) -> checkThere(incident);
            case Act.AddClaim added -> checkThere(added.incident());
            default -> {
                // claims are found again by their words, or are orphaned
            }
        }
    }

    private void checkUndo(long number) {
        boolean known = decisions.stream().anyMatch(decision -> decision.number() == number);
        if (!known || undone.contains(number)) {
            throw new IllegalArgumentException(known
                    ? WORDS.say("Decision %d is undone already", number)
                    : WORDS.say("There is no decision %d; “vigie decide” lists them", number));
        }
    }

    private void checkThere(IncidentId incident) {
        if (!incidents.contains(incident)) {
            throw new IllegalArgumentException(WORDS.say("There is no incident %s here", incident));
        }
    }

    /** Counts what was decided in the job for what is checked after it. */
    void decided(Decision decision) {
        decisions.add(decision);
        made(decision.act());
        if (decision.act() instanceof Act.Undo(long number)) {
            undone.add(number);
            decisions.stream().filter(other -> other.number() == number).map(Decision::act)
                    .filter(Act.Undo.class::isInstance).map(Act.Undo.class::cast)
                    .forEach(undo -> undone.remove(undo.number()));
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
