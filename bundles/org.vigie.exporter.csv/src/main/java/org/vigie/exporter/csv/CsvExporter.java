package org.vigie.exporter.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.model.Content;
import org.vigie.model.PartialDate;
import org.vigie.model.Phrases;
import org.vigie.model.Report;

/**
 * Writes one row per report (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it, as OWASP advises ("CSV Injection"); the apostrophe counts as a loss. Every cell is quoted, since a program that
 * takes the semicolon for the delimiter would find other cells, and formulas in them.
 */
@Component
@ExporterFormat(id = "csv", name = "CSV table", extension = "csv", mediaType = "text/csv")
public final class CsvExporter implements Exporter {

    private static final List<String> COLUMNS = List.of("id", "source", "source_name", "reliability", "kind",
            "language",
            "published", "modified", "title", "text", "url", "authors", "categories", "identifiers", "tags", "hash");
    private static final Phrases WORDS = Phrases.of(CsvExporter.class);
    private static final Set<String> CARRIED = Set.of(Content.AUTHOR, Content.CATEGORY);
    private static final String FORMULAS = WORDS
            .say("cells that begin like a formula (an apostrophe was put before them)");
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r＝＋－＠].*");

    @Override
    public List<ExporterOption> options() {
        return CsvOptions.ALL;
    }

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        // closing the writer would close the stream, which belongs to the caller
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Losses losses = new Losses();
        long written = 0;
        try {
            if (CsvOptions.mark(selection)) {
                text.write(CsvOptions.BYTE_ORDER_MARK);
            }
            CsvWriter csv = CsvWriter.builder().fieldSeparator(CsvOptions.separator(selection))
                    .lineDelimiter(LineDelimiter.CRLF)
                    .quoteStrategy(QuoteStrategies.ALWAYS).build(text);
            csv.writeRecord(COLUMNS);
            for (Iterator<Report> reports = selection.reports(); reports.hasNext(); written++) {
                Report report = reports.next();
                losses.report(report, CARRIED, true);
                losses.add("origins", WORDS.say("origins"), report.current().origins().size());
                csv.writeRecord(cells(report).stream().map(cell -> safe(cell, losses)).toList());
            }
            csv.flush();
            text.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ExportSummary(written, losses.list());
    }

    private static List<String> cells(Report report) {
        Content content = report.content();
        return List.of(report.id().value(), report.source().id(), report.source().name(),
                report.source().reliability().name(), report.kind().id(), content.language(),
                content.published().map(PartialDate::toString).orElse(""),
                content.modified().map(PartialDate::toString).orElse(""), content.title(), content.text(),
                content.address(), String.join("; ", content.attribute(Content.AUTHOR)),
                String.join("; ", content.attribute(Content.CATEGORY)),
                content.identifiers().stream().map(id -> id.scheme() + ":" + id.value())
                        .collect(Collectors.joining("; ")),
                String.join("; ", report.tags()), report.current().hash().value());
    }

    private static String safe(String cell, Losses losses) {
        if (FORMULA.matcher(cell).matches()) {
            losses.add("formula", FORMULAS, 1);
            return "'" + cell;
        }
        return cell;
    }
}
