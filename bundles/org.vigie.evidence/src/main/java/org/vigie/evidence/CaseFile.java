package org.vigie.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.ingest.IncidentReader;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Decision;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.DecisionState;

/**
 * The incidents of a corpus at one moment, after all decisions. What is linked and decided is of that moment; claims are read when they
 * are asked for. Safe for use by several threads, as long as the workspace is open.
 */
@ProviderType
public interface CaseFile extends IncidentReader.Records {

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

    /** Returns what was decided, the first first, and what each of it does now; reads the reports that were decided about. */
    List<DecisionState> history();

    /** Returns the numbers of the decisions that do not hold any more. */
    Set<Long> undone();
}
