package org.vigie.cli.incidents;

import org.vigie.model.Decision.Act;

/** Says in a line what was decided. */
final class DecisionText {

    private DecisionText() {}

    static String of(Act act) {
        return switch (act) {
            case Act.ConfirmLink(var incident, var report, var role) ->
                "confirm " + incident + " " + report + " " + IncidentJson.word(role);
            case Act.RejectLink(var incident, var report) -> "reject " + incident + " " + report;
            case Act.Merge(var incident, var into) -> "merge " + incident + " " + into;
            case Act.Split(var incident, var report, var made) -> "split " + incident + " " + report + " " + made;
            case Act.ConfirmClaim(var claim) -> "confirm " + claim.id() + " " + claim.property();
            case Act.RejectClaim(var claim) -> "reject " + claim.id() + " " + claim.property();
            case Act.CorrectClaim(var claim, var value, var _, var stance) ->
                "correct " + claim.id() + " " + claim.property() + " " + value
                        + " " + IncidentJson.word(stance);
            case Act.AddClaim(var incident, var report, var _, var claim) ->
                "add " + incident + " " + report + " " + claim.property() + " "
                        + claim.value();
            case Act.Undo(long number) -> "undo " + number;
        };
    }
}
