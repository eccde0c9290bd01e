package org.vigie.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.IncidentFile;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;

/**
 * Works out what is known of the incidents of a corpus, for exports; registered as a service, of which there is one. Where there is none,
 * exports have reports only.
 */
@ProviderType
public interface IncidentReader {

    /** Returns the incidents of a workspace as they are now. They can be read as long as the workspace is open. */
    Records read(Workspace workspace);

    /** The incidents of a corpus at one moment. */
    @ProviderType
    interface Records {

        /** Returns the ids of all incidents, in order. */
        List<IncidentId> ids();

        /** Returns what an incident is now: the one that it was merged into, else itself. */
        IncidentId now(IncidentId id);

        /** Returns the incidents that a report speaks of. */
        Set<IncidentId> incidents(ReportId report);

        /** Returns the reports that speak of an incident. */
        Set<ReportId> reports(IncidentId incident);

        /**
         * Reads some incidents, in no order; those that are none (any more) are passed over. Never more of them are in memory than are read
         * together, some hundred reports' worth.
         */
        void read(Collection<IncidentId> ids, Consumer<IncidentFile> reader);
    }
}
