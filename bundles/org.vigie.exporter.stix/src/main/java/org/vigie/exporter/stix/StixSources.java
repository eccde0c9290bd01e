package org.vigie.exporter.stix;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.exporter.ReportDates;
import org.vigie.exporter.Selection;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.json.JsonObject;
import org.vigie.model.Report;
import org.vigie.model.ReportId;

/**
 * What is to be known of the reports that tell of one incident.
 *
 * @param origins the reports, by their ids
 * @param incidents the ids of those that are themselves incidents of STIX, the founder of the incident first
 * @param first when the first of them came to be
 * @param last when one was changed last
 */
record StixSources(Map<ReportId, Origin> origins, Set<String> incidents, Instant first, Instant last) {

    /**
     * A report.
     *
     * @param id in the bundle
     * @param source the name of who published it
     * @param isIncident whether it is itself an incident of STIX
     */
    record Origin(String id, String source, String address, Instant created, boolean isIncident) {}

    static StixSources of(Selection selection, IncidentFile file) {
        Map<ReportId, Origin> origins = new LinkedHashMap<>();
        Set<String> incidents = new LinkedHashSet<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        Iterator<Report> reports = selection.reports(file.reports().stream().map(LinkedReport::report).toList());
        while (reports.hasNext()) {
            Report report = reports.next();
            Optional<JsonObject> own = StixReports.own(report);
            boolean isIncident = selection.contains(report.id())
                    && own.filter(object -> object.text("type").equals("incident")).isPresent();
            ReportDates dates = ReportDates.of(report);
            Origin origin = new Origin(StixReports.id(report), report.source().name(), report.content().address(),
                    dates.created(), isIncident);
            origins.put(report.id(), origin);
            first = first.isBefore(origin.created()) ? first : origin.created();
            last = last.isAfter(dates.modified()) ? last : dates.modified();
        }
        Optional.ofNullable(origins.get(file.incident().founder())).filter(Origin::isIncident).map(Origin::id)
                .ifPresent(incidents::add);
        origins.values().stream().filter(Origin::isIncident).map(Origin::id).forEach(incidents::add);
        return origins.isEmpty()
                ? new StixSources(origins, incidents, Instant.EPOCH, Instant.EPOCH)
                : new StixSources(origins, incidents, first, last);
    }
}
