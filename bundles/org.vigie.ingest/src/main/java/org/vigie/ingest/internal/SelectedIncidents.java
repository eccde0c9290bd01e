package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vigie.incident.IncidentFile;
import org.vigie.ingest.IncidentReader.Records;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;

/** The incidents that are exported; found out when they are asked for first, as most formats have no place for them. */
final class SelectedIncidents {

    /** The incidents of a moment, and which of them are meant. */
    private record Meant(Records records, List<IncidentId> ids, Set<IncidentId> known) {
        Meant(Records records, Collection<IncidentId> ids) {
            this(records, List.copyOf(new TreeSet<>(ids)), new HashSet<>(ids));
        }
    }

    /** Incidents may have many reports each. */
    private static final int BATCH = 10;

    private final Supplier<Meant> reading;
    private Meant meant;

    private SelectedIncidents(Supplier<Records> records, Function<Records, Collection<IncidentId>> which) {
        this.reading = () -> {
            Records read = records.get();
            return new Meant(read, which.apply(read));
        };
    }

    static SelectedIncidents all(Supplier<Records> records) {
        return new SelectedIncidents(records, Records::ids);
    }

    /** Those that reports speak of. */
    static SelectedIncidents toldBy(Collection<ReportId> reports, Supplier<Records> records) {
        return new SelectedIncidents(records, read -> reports.stream()
                .flatMap(report -> read.incidents(report).stream()).collect(Collectors.toSet()));
    }

    /** Those with these ids, or into which they were merged. */
    static SelectedIncidents of(Collection<IncidentId> ids, Supplier<Records> records) {
        return new SelectedIncidents(records, read -> ids.stream().map(read::now).collect(Collectors.toSet()));
    }

    private synchronized Meant meant() {
        if (meant == null) {
            meant = reading.get();
        }
        return meant;
    }

    /** Returns the reports that speak of them. */
    List<ReportId> reports() {
        return meant().ids().stream().flatMap(id -> meant().records().reports(id).stream()).distinct().sorted()
                .toList();
    }

    Set<IncidentId> of(ReportId report) {
        return meant().records().incidents(report).stream().filter(meant().known()::contains)
                .collect(Collectors.toSet());
    }

    Iterator<IncidentFile> files() {
        return new Batches<>(BATCH, meant().ids(), batch -> {
            List<IncidentFile> files = new ArrayList<>();
            meant().records().read(batch, files::add);
            files.sort(Comparator.comparing(file -> file.incident().id()));
            return files;
        });
    }
}
