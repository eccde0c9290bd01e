package org.vigie.exporter.json;

import java.util.Collection;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Report;
import org.vigie.model.Revision;
import tools.jackson.core.JsonGenerator;

/** Writes reports as JSON objects. What is empty is left out. */
final class ReportWriter {

    private final JsonGenerator json;

    ReportWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Report report) {
        json.writeStartObject();
        json.writeStringProperty("id", report.id().value());
        json.writeStringProperty("source", report.source().id());
        json.writeStringProperty("key", report.key().value());
        json.writeStringProperty("kind", report.kind().id());
        revision(report.current());
        strings("tags", report.tags());
        if (!report.notes().isEmpty()) {
            json.writeName("notes");
            json.writeStartArray();
            report.notes().forEach(this::note);
            json.writeEndArray();
        }
        if (!report.earlier().isEmpty()) {
            json.writeName("earlier");
            json.writeStartArray();
            for (Revision earlier : report.earlier()) {
                json.writeStartObject();
                revision(earlier);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void revision(Revision revision) {
        Content content = revision.content();
        json.writeStringProperty("hash", revision.hash().value());
        text("title", content.title());
        text("text", content.text());
        json.writeStringProperty("language", content.language());
        text("published", content.published().map(PartialDate::toString).orElse(""));
        text("modified", content.modified().map(PartialDate::toString).orElse(""));
        text("url", content.address());
        if (!content.attributes().isEmpty()) {
            json.writeName("attributes");
            json.writeStartObject();
            content.attributes().forEach(this::strings);
            json.writeEndObject();
        }
        if (!content.identifiers().isEmpty()) {
            json.writeName("identifiers");
            json.writeStartArray();
            content.identifiers().forEach(this::identifier);
            json.writeEndArray();
        }
        json.writeName("origins");
        json.writeStartArray();
        revision.origins().forEach(this::origin);
        json.writeEndArray();
    }

    private void identifier(Identifier identifier) {
        json.writeStartObject();
        json.writeStringProperty("scheme", identifier.scheme());
        json.writeStringProperty("value", identifier.value());
        json.writeEndObject();
    }

    private void origin(Origin origin) {
        json.writeStartObject();
        json.writeStringProperty("location", origin.location());
        json.writeNumberProperty("record", origin.record());
        json.writeStringProperty("importer", origin.importer());
        json.writeStringProperty("imported", origin.imported().toString());
        json.writeEndObject();
    }

    private void note(Note note) {
        json.writeStartObject();
        json.writeStringProperty("text", note.text());
        json.writeStringProperty("author", note.author());
        json.writeStringProperty("written", note.written().toString());
        json.writeEndObject();
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void strings(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.writeName(name);
            json.writeStartArray();
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
