package org.vigie.exporter.misp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.json.JsonOutput;

/**
 * Writes events of the MISP core format (draft-dulaunoy-misp-core-format), in the frame in which a server answers: an event for each incident,
 * one for each report that speaks of none, and those that were read from MISP as they were.
 */
@Component
@ExporterFormat(id = "misp", name = "MISP events", extension = "json", mediaType = "application/json")
public final class MispExporter implements Exporter {

    @Override
    public List<ExporterOption> options() {
        return MispOptions.ALL;
    }

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        JsonOutput events = new JsonOutput(out, "{\"response\":[", "]}");
        new IncidentEvents(selection, events, losses).write();
        long written = new ReportEvents(selection, events, losses).write();
        events.end();
        return new ExportSummary(written, losses.list());
    }
}
