package org.vigie.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.StatedClaim;
import org.vigie.model.IncidentId;

/**
 * What the user selected of an incident, as views tell it by the selection service of e4; commands work on it.
 *
 * @param incident the incident
 * @param claims claims of it
 * @param reports reports that speak of it
 */
public record CaseSelection(Optional<IncidentId> incident, List<StatedClaim> claims, List<LinkedReport> reports) {
    public CaseSelection {
        Objects.requireNonNull(incident);
        claims = List.copyOf(claims);
        reports = List.copyOf(reports);
    }

    /** Nothing but an incident. */
    public static CaseSelection of(IncidentId incident) {
        return new CaseSelection(Optional.of(incident), List.of(), List.of());
    }
}
