package org.vigie.exporter.stix;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param incident the id of the one that is itself the incident in STIX, the founder if it is one; empty when none is
 * @param first when the first of them came to be
 * @param last when one was changed last
 */
record StixSources(Map<ReportId, Origin> origins, Optional<String> incident, Instant first, Instant last) {

    /**
     * A report.
     *
     * @param id in the bundle
     * @param source the name of who published it
     * @param isIncident whether it is itself an incident of STIX
     */
    record Origin(String id, String source, Instant created, boolean isIncident) {}

    static StixSources of(Selection selection, IncidentFile file) {
        Map<ReportId, Origin> origins = new LinkedHashMap<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        Iterator<Report> reports = selection.reports(file.reports().stream().map(LinkedReport::report).toList());
        while (reports.hasNext()) {
            Report report = reports.next();
            Optional<JsonObject> own = StixReports.own(report);
            boolean isIncident = selection.contains(report.id())
                    && own.filter(object -> object.text("type").equals("incident")).isPresent();
            ReportDates dates = ReportDates.of(report);
            Origin origin = new Origin(StixReports.id(report), report.source().name(),
                    dates.created(), isIncident);
            origins.put(report.id(), origin);
            first = first.isBefore(origin.created()) ? first : origin.created();
            last = last.isAfter(dates.modified()) ? last : dates.modified();
        }
        Optional<String> incident = Stream
                .concat(Stream.ofNullable(origins.get(file.incident().founder())), origins.values().stream())
                .filter(Origin::isIncident).map(Origin::id).findFirst();
        return origins.isEmpty()
                ? new StixSources(origins, incident, Instant.EPOCH, Instant.EPOCH)
                : new StixSources(origins, incident, first, last);
    }
}
