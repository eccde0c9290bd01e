package org.vigie.exporter.csljson;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.ReportDates;
import org.vigie.exporter.Selection;
import org.vigie.json.JsonArray;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonNumber;
import org.vigie.json.JsonOutput;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.PartialDate;
import org.vigie.model.PartialDate.Precision;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;

/** Writes reports as items of the Citation Style Language (CSL 1.0.2, csl-data.json). */
@Component
@ExporterFormat(id = "csljson", name = "CSL-JSON citations", extension = "json", mediaType = "application/vnd.citationstyles.csl+json")
public final class CslJsonExporter implements Exporter {

    private static final Phrases WORDS = Phrases.of(CslJsonExporter.class);
    private static final Set<String> CARRIED = Set.of(Content.AUTHOR, Content.CATEGORY);
    private static final Map<ReportKind, String> TYPES = Map.of(ReportKind.PRESS, "article-newspaper",
            ReportKind.ADVISORY, "report", ReportKind.STATEMENT, "webpage", ReportKind.RECORD, "dataset");

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        JsonOutput items = new JsonOutput(out, "[", "]");
        long written = 0;
        for (Iterator<Report> reports = selection.reports(); reports.hasNext(); written++) {
            Report report = reports.next();
            losses.report(report, CARRIED, true);
            losses.add("texts", WORDS.translation("texts of reports"), 1);
            items.add(item(report).build());
        }
        items.end();
        return new ExportSummary(written, losses.list());
    }

    private static JsonBuilder item(Report report) {
        Content content = report.content();
        JsonBuilder item = new JsonBuilder().put("id", report.id().value()).put("type", TYPES.get(report.kind()))
                .put("title", report.heading())
                .putAll("author", content.attribute(Content.AUTHOR).stream().filter(author -> !author.isBlank())
                        .map(author -> new JsonBuilder().put("literal", author)).toList());
        if (!report.source().equals(Source.UNKNOWN)) {
            item.put(report.kind() == ReportKind.PRESS ? "container-title" : "publisher", report.source().name());
        }
        content.published().ifPresent(date -> item.put("issued", date(date)));
        LocalDate imported = ReportDates.imported(report).atOffset(ZoneOffset.UTC).toLocalDate();
        return item.put("accessed", date(PartialDate.of(imported))).put("URL", content.address())
                .put("language", content.language().equals(Content.UNDETERMINED) ? "" : content.language())
                .put("keyword", String.join(", ", report.keywords())).put("note", note(report));
    }

    private static String note(Report report) {
        return Stream.concat(Stream.of("Vigie " + report.id() + ", SHA-256 " + report.current().hash()),
                report.content().identifiers().stream().map(one -> one.scheme() + ":" + one.value()))
                .collect(Collectors.joining("; "));
    }

    private static JsonBuilder date(PartialDate date) {
        Stream<JsonNumber> parts = Stream.of(date.atMost(Precision.DAY).toString().split("-"))
                .map(part -> new JsonNumber(String.valueOf(Integer.parseInt(part))));
        return new JsonBuilder().put("date-parts",
                Stream.of(new JsonArray(parts.map(JsonValue.class::cast).toList())));
    }
}
