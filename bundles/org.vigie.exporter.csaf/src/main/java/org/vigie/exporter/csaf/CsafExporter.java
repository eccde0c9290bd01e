package org.vigie.exporter.csaf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.json.JsonObject;
import org.vigie.model.Content;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportKind;

/**
 * Writes advisories as CSAF 2.0 documents (OASIS Standard, 18 November 2022), those that were read from CSAF as they were, others in the
 * profile CSAF Base (section 4.1). As the standard has a file for each document, they are entries of a ZIP archive, a folder for each publisher.
 * Reports that are no advisories are left out.
 */
@Component
@ExporterFormat(id = "csaf", name = "CSAF 2.0 advisories (ZIP)", extension = "zip", mediaType = "application/zip")
public final class CsafExporter implements Exporter {

    private static final Phrases WORDS = Phrases.of(CsafExporter.class);
    private static final Set<String> CARRIED = Set.of(Content.LINK);

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        CsafArchive archive = new CsafArchive(out);
        long written = 0;
        for (Iterator<Report> reports = selection.stated(); reports.hasNext();) {
            Report report = reports.next();
            Optional<JsonObject> own = CsafOriginal.of(report);
            if (own.isPresent()) {
                losses.report(report, report.content().attributes().keySet(), false);
                archive.add(report.source().id(), own.get());
                written++;
            } else if (report.kind() == ReportKind.ADVISORY) {
                losses.report(report, CARRIED, false);
                losses.add("identifiers", WORDS.translation("identifiers that are no CVE numbers"),
                        report.content().identifiers().stream().filter(one -> !BaseDocument.isCve(one)).count());
                archive.add(report.source().id(), BaseDocument.of(report));
                written++;
            } else {
                losses.reports(1);
            }
        }
        archive.end();
        return new ExportSummary(written, losses.list());
    }
}
