package org.vigie.exporter.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Selection;
import org.vigie.summary.Dossier;
import org.vigie.summary.DossierExport;

/** Writes incidents and reports for readers, as a document in Html. */
@Component
@ExporterFormat(id = "html", name = "HTML report", extension = "html", mediaType = "text/html")
public final class HtmlExporter implements Exporter {

    @Override
    public List<ExporterOption> options() {
        return DossierExport.OPTIONS;
    }

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        // closing the writer would close the stream, which belongs to the caller
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ExportSummary summary = new DossierExport(selection).write(links -> Dossier.html(writer, links));
        writer.flush();
        return summary;
    }
}
