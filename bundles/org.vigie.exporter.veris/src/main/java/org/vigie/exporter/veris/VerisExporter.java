package org.vigie.exporter.veris;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.incident.IncidentFile;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonOutput;
import org.vigie.model.Report;

/**
 * Writes incidents in the Vocabulary for Event Recording and Incident Sharing (VERIS 1.4.1, verisc-merged.json), as an array: records that
 * were read from VERIS as they were, and what is known of each other incident.
 */
@Component
@ExporterFormat(id = "veris", name = "VERIS 1.4.1", extension = "json", mediaType = "application/json")
public final class VerisExporter implements Exporter {

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        JsonOutput records = new JsonOutput(out, "[", "]");
        for (Iterator<IncidentFile> files = selection.incidents(); files.hasNext();) {
            VerisIncident incident = VerisIncident.of(files.next(), selection, losses);
            if (!incident.isRecord()) {
                records.add(incident.record());
            }
        }
        long written = reports(selection, records, losses);
        records.end();
        return new ExportSummary(written, losses.list());
    }

    /** Reports have no place of their own here: either they are records, or they tell of an incident and are referred to. */
    private static long reports(Selection selection, JsonOutput records, Losses losses) throws IOException {
        long written = 0;
        for (Iterator<Report> reports = selection.stated(); reports.hasNext();) {
            Report report = reports.next();
            Optional<JsonObject> record = VerisRecord.of(report);
            if (record.isPresent()) {
                records.add(record.get());
                losses.report(report, report.content().attributes().keySet(), false);
                written++;
            } else if (selection.incidents(report.id()).isEmpty()) {
                losses.reports(1);
            } else {
                VerisRecord.countLost(report, losses);
                written++;
            }
        }
        return written;
    }
}
