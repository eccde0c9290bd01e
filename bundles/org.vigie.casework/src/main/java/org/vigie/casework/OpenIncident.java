package org.vigie.casework;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.StatedClaim;
import org.vigie.model.IncidentId;

/**
 * The incident that the views show, and the claim that is looked at: all of them follow. After a restart it is the one that was shown last
 * in the same corpus. Safe for use by several threads.
 */
@ProviderType
public interface OpenIncident {
    /** Returns what is shown, as it was known last; empty when nothing is, or not yet. */
    Optional<ShownIncident> shown();

    /** Returns the claim that is looked at; empty when none is, or when it belongs to no incident that is shown any more. */
    Optional<StatedClaim> claim();

    /** Shows an incident in the views that are open; {@link CaseTopics#INCIDENT_SHOWN} tells when it is read. */
    void show(IncidentId id);

    /** Shows an incident, brings its view to the front, and remembers it as a place to go back to. Called in the thread of the user interface. */
    void open(IncidentId id);

    /** Looks at a claim; {@link CaseTopics#CLAIM_SELECTED} tells the views, unless it is looked at already. */
    void look(StatedClaim claim);

    /** Shows the incident of a claim and looks at the claim as soon as that is read. Called in the thread of the user interface. */
    void open(StatedClaim claim);
}
