package org.vigie.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Decision;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;

/**
 * The incidents of a corpus at one moment, after all decisions. Immutable; reading an incident does not touch the corpus any more.
 */
@ProviderType
public interface CaseFile {

    /** Returns all incidents, those with the most reports first. */
    List<IncidentFile> incidents();

    /** Returns an incident; where it was merged, the one that it is now. */
    Optional<IncidentFile> incident(IncidentId id);

    /** Returns the incidents whose ids begin with a text. */
    List<IncidentFile> beginningWith(String prefix);

    /** Returns all claims, by incident and then from the oldest to the newest. */
    List<StatedClaim> claims();

    /** Returns the claims that a report makes, in the order of its text. */
    List<StatedClaim> claims(ReportId report);

    /** Returns what was decided, the first first. */
    List<Decision> decisions();

    /** Returns the numbers of the decisions that do not hold any more. */
    Set<Long> undone();
}
