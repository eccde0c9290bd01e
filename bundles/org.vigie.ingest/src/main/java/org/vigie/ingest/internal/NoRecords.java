package org.vigie.ingest.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vigie.incident.IncidentFile;
import org.vigie.ingest.IncidentReader.Records;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;

/** What there is where nothing works out incidents. */
final class NoRecords implements Records {

    @Override
    public List<IncidentId> ids() {
        return List.of();
    }

    @Override
    public IncidentId now(IncidentId id) {
        return id;
    }

    @Override
    public Set<IncidentId> incidents(ReportId report) {
        return Set.of();
    }

    @Override
    public Set<ReportId> reports(IncidentId incident) {
        return Set.of();
    }

    @Override
    public void read(Collection<IncidentId> ids, Consumer<IncidentFile> reader) {
        // there are none
    }
}
