package org.vigie.evidence.internal;

import java.util.List;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;

/**
 * What a decision bears on.
 *
 * @param incidents those that it names
 * @param reports those that it names
 */
record DecisionScope(List<IncidentId> incidents, List<ReportId> reports) {

    /** Says whether all reports of the incidents may belong elsewhere now, and what was decided of them hold in another way. */
    boolean isOfWholeIncidents() {
        return incidents.size() > 1;
    }

    /** @param decisions all there are, among which is what is undone */
    static DecisionScope of(Act act, List<Decision> decisions) {
        List<ReportId> reports = DecisionCheck.report(act).map(List::of).orElse(List.of());
        return switch (act) {
            case Act.Merge(IncidentId incident, IncidentId into) ->
                new DecisionScope(List.of(incident, into), reports);
            case Act.Split(IncidentId incident, var _, IncidentId made) ->
                new DecisionScope(List.of(incident, made), reports);
            case Act.ConfirmLink(IncidentId incident, var _, var _) -> new DecisionScope(List.of(incident), reports);
            case Act.RejectLink(IncidentId incident, var _) -> new DecisionScope(List.of(incident), reports);
            case Act.AddClaim(IncidentId incident, var _, var _, var _) ->
                new DecisionScope(List.of(incident), reports);
            case Act.Undo(long number) -> decisions.stream().filter(decision -> decision.number() == number).findFirst()
                    .map(undone -> of(undone.act(), before(undone, decisions)))
                    .orElse(new DecisionScope(List.of(), List.of()));
            case Act.ConfirmClaim _,Act.RejectClaim _,Act.CorrectClaim _ -> new DecisionScope(List.of(), reports);
        };
    }

    private static List<Decision> before(Decision decision, List<Decision> decisions) {
        return decisions.stream().filter(earlier -> earlier.number() < decision.number()).toList();
    }
}
