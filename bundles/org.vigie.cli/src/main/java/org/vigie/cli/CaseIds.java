package org.vigie.cli;

import java.util.List;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.StatedClaim;
import org.vigie.model.IncidentId;

/** Finds incidents and claims by what a user types: an id, or enough of its beginning. */
public final class CaseIds {

    private static final int SHOWN = 5;

    private CaseIds() {}

    public static IncidentFile incident(CaseFile cases, String typed, Messages messages) throws CommandException {
        String prefix = typed.startsWith("i-") ? typed : "i-" + typed;
        List<IncidentFile> found = cases.beginningWith(prefix);
        if (found.isEmpty() && prefix.length() == 18 && prefix.matches("i-[0-9a-v]{16}")) {
            // it may be what a merged incident was called
            found = cases.incident(new IncidentId(prefix)).stream().toList();
        }
        if (found.isEmpty()) {
            throw new CommandException(ExitCode.FAILED, messages.text("incident.none", typed));
        }
        if (found.size() > 1) {
            throw new CommandException(ExitCode.FAILED, messages.text("incident.several", typed,
                    String.join(", ", found.stream().limit(SHOWN).map(file -> file.incident().id().value()).toList())));
        }
        return found.getFirst();
    }

    public static StatedClaim claim(CaseFile cases, String typed, Messages messages) throws CommandException {
        String prefix = typed.startsWith("c-") ? typed : "c-" + typed;
        List<StatedClaim> found = cases.claims().stream()
                .filter(claim -> claim.stated().id().value().startsWith(prefix)).toList();
        if (found.isEmpty()) {
            throw new CommandException(ExitCode.FAILED, messages.text("claim.none", typed));
        }
        if (found.stream().map(claim -> claim.stated().id()).distinct().count() > 1) {
            throw new CommandException(ExitCode.FAILED, messages.text("claim.several", typed,
                    String.join(", ", found.stream().limit(SHOWN).map(claim -> claim.stated().id().value()).toList())));
        }
        return found.getFirst();
    }
}
