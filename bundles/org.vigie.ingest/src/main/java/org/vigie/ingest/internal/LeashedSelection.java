package org.vigie.ingest.internal;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.exporter.Selection;
import org.vigie.incident.IncidentFile;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Source;
import org.vigie.isolation.Leash;

/** A selection in the hands of an exporter: it shows that the exporter is alive, and is taken away when it is let go. */
record LeashedSelection(Selection selection, Leash leash) implements Selection {

    @Override
    public String corpus() {
        return selection.corpus();
    }

    @Override
    public String query() {
        return selection.query();
    }

    @Override
    public List<Source> sources() {
        return selection.sources();
    }

    @Override
    public Iterator<Report> reports() {
        return leashed(leash.back(selection::reports));
    }

    @Override
    public Iterator<Report> stated() {
        return leashed(leash.back(selection::stated));
    }

    @Override
    public Iterator<Report> reports(Collection<ReportId> ids) {
        return leashed(leash.back(() -> selection.reports(ids)));
    }

    @Override
    public boolean contains(ReportId report) {
        return selection.contains(report);
    }

    @Override
    public Iterator<IncidentFile> incidents() {
        return leashed(leash.back(selection::incidents));
    }

    @Override
    public Set<IncidentId> incidents(ReportId report) {
        return leash.back(() -> selection.incidents(report));
    }

    @Override
    public Iterator<LedgerEntry> ledger() {
        return leashed(leash.back(selection::ledger));
    }

    private <T> Iterator<T> leashed(Iterator<T> iterator) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return leash.back(iterator::hasNext);
            }

            @Override
            public T next() {
                return leash.back(iterator::next);
            }
        };
    }

    @Override
    public Optional<String> option(String name) {
        return selection.option(name);
    }
}
