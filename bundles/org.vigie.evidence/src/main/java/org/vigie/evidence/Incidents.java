package org.vigie.evidence;

import java.util.List;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.IncidentReader;
import org.vigie.ingest.Workspace;
import org.vigie.model.Decision;
import org.vigie.model.IncidentId;

/** The incidents of a corpus. Safe for use by several threads. */
@ProviderType
public interface Incidents extends IncidentReader {

    /**
     * Links reports to incidents, as linkers propose. Called by users and after imports. What is linked stays linked, unless all is to be
     * linked anew; what analysts decided holds either way.
     *
     * @param all whether to propose links for all reports anew; otherwise for those that have none
     * @param waiting how long to wait for another writer, and whom to tell
     * @param progress told the number of reports that are done, now and then
     */
    LinkSummary link(Workspace workspace, boolean all, Waiting waiting, LongConsumer progress);

    @Override
    CaseFile read(Workspace workspace);

    /**
     * Returns what an incident has to do with others, two steps away from it.
     *
     * @param cases what was read of the workspace
     * @param most how many nodes it may have
     */
    RelationGraph relations(Workspace workspace, CaseFile cases, IncidentId incident, int most);

    /** Returns the name under which decisions are written down here when nobody says another: as configured, else that of the system's user. */
    String analyst();

    /**
     * Writes down what an analyst decided.
     *
     * @param who the name of the analyst
     * @throws IllegalArgumentException if it makes no sense as things are, with the reason
     */
    Decision decide(Workspace workspace, String who, Decision.Act act, Waiting waiting);

    /**
     * Writes down what an analyst decided, as above, in a job that is under way; it counts once that is committed.
     *
     * @param acts in this order; each is checked as if those before it counted already
     */
    List<Decision> decide(Workspace workspace, WriteJob job, String who, List<Decision.Act> acts);

    /**
     * What linking did.
     *
     * @param reports how many reports were looked at
     * @param incidents how many incidents are new
     * @param links how many links are new
     * @param copies how many reports were found to be copies of others
     */
    record LinkSummary(long reports, long incidents, long links, long copies) {}
}
