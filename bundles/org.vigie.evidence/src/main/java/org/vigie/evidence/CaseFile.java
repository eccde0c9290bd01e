package org.vigie.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Decision;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;

/**
 * The incidents of a corpus at one moment, after all decisions. What is linked and decided is of that moment; claims are read when they
 * are asked for. Safe for use by several threads, as long as the workspace is open.
 */
@ProviderType
public interface CaseFile {

    /** Returns all incidents, those with the most reports first. */
    List<IncidentFile> incidents();

    /**
     * Reads some incidents, in no order; those that are none (any more) are passed over. Never more of them are in memory than are read
     * together, some hundred reports' worth.
     */
    void read(Collection<IncidentId> ids, Consumer<IncidentFile> reader);

    /** Returns the incidents that a report speaks of. */
    Set<IncidentId> incidents(ReportId report);

    /** Returns what an incident is now: the one that it was merged into, else itself. */
    IncidentId now(IncidentId id);

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
