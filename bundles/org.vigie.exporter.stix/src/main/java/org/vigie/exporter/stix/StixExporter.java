package org.vigie.exporter.stix;

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

/** Writes a bundle of STIX 2.1 (OASIS Standard, 10 June 2021): incidents with what is said of them, and reports. */
@Component
@ExporterFormat(id = "stix", name = "STIX 2.1", extension = "json", mediaType = "application/stix+json;version=2.1")
public final class StixExporter implements Exporter {

    private static final List<ExporterOption> OPTIONS = List.of(Tlp.option());

    @Override
    public List<ExporterOption> options() {
        return OPTIONS;
    }

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        StixBundle bundle = new StixBundle(selection, out);
        StixIncidents incidents = new StixIncidents(bundle, selection, losses);
        incidents.write();
        long written = new StixReports(bundle, selection, incidents, losses).write();
        bundle.end();
        return new ExportSummary(written, losses.list());
    }
}
