package org.vigie.exporter.ris;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.model.Content;
import org.vigie.model.Phrases;
import org.vigie.model.Report;

/** Writes reports as references in RIS (Research Information Systems, 2011), in UTF-8. */
@Component
@ExporterFormat(id = "ris", name = "RIS citations", extension = "ris", mediaType = "application/x-research-info-systems")
public final class RisExporter implements Exporter {

    private static final Phrases WORDS = Phrases.of(RisExporter.class);
    private static final Set<String> CARRIED = Set.of(Content.AUTHOR, Content.CATEGORY, Content.LINK);

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        // closing the writer would close the stream, which belongs to the caller
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long written = 0;
        for (Iterator<Report> reports = selection.reports(); reports.hasNext(); written++) {
            Report report = reports.next();
            losses.report(report, CARRIED, true);
            losses.add("texts", WORDS.translation("texts of reports"), 1);
            writer.write(RisReference.of(report));
        }
        writer.flush();
        return new ExportSummary(written, losses.list());
    }
}
