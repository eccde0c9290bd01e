package org.vigie.exporter.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Selection;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Report;
import org.vigie.model.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes everything that a corpus knows, in a form that the JSON importer reads back without loss. One report, or one entry
 * of the ledger, stands on each line. Described in {@code releng/docs/export-format.md}.
 */
@Component
@ExporterFormat(id = "json", name = "Vigie JSON (lossless)", extension = "json", mediaType = "application/json")
public final class JsonExporter implements Exporter {

    private static final int FORMAT_VERSION = 2;

    private final JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // an export that breaks off must not look like a whole one
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("format", "vigie-corpus");
            json.writeNumberProperty("version", FORMAT_VERSION);
            sources(json, selection.sources());
            json.writeName("reports");
            json.writeStartArray();
            long written = 0;
            ReportWriter writer = new ReportWriter(json);
            for (Iterator<Report> reports = selection.stated(); reports.hasNext(); written++) {
                json.writeRaw('\n');
                writer.write(reports.next());
            }
            json.writeRaw('\n');
            json.writeEndArray();
            ledger(json, selection.ledger());
            json.writeEndObject();
            json.writeRaw('\n');
            return new ExportSummary(written, List.of());
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getOriginalMessage(), e);
        }
    }

    private static void ledger(JsonGenerator json, Iterator<LedgerEntry> entries) {
        json.writeName("ledger");
        json.writeStartArray();
        LedgerWriter writer = new LedgerWriter(json);
        while (entries.hasNext()) {
            json.writeRaw('\n');
            writer.write(entries.next());
        }
        json.writeRaw('\n');
        json.writeEndArray();
    }

    private static void sources(JsonGenerator json, List<Source> sources) {
        json.writeName("sources");
        json.writeStartArray();
        for (Source source : sources) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("id", source.id());
            json.writeStringProperty("name", source.name());
            json.writeStringProperty("reliability", source.reliability().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
