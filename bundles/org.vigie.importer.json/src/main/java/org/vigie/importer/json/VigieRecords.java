package org.vigie.importer.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Identifier;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Reliability;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads Vigie's own export, format 1, so that a round trip changes nothing. */
final class VigieRecords implements RecordReader {

    private final Map<String, Source> sources = new HashMap<>();

    @Override
    public boolean reads(JsonNode record, ObjectNode header) {
        return header.path("format").asString("").equals("vigie-corpus");
    }

    @Override
    public void begin(ObjectNode header, ReportSink sink) {
        if (reads(header, header)) {
            for (JsonNode node : header.path("sources")) {
                Source source = new Source(text(node, "id"), text(node, "name"),
                        Reliability.of(text(node, "reliability")).orElse(Reliability.F));
                sources.put(source.id(), source);
                sink.source(source);
            }
        }
    }

    @Override
    public void read(Item item, ReportSink sink) {
        try {
            sink.report(draft(item));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ReportDraft draft(Item item) {
        JsonNode record = item.record();
        String sourceId = text(record, "source");
        Source source = sources.getOrDefault(sourceId, Source.named(sourceId));
        List<Revision> earlier = new ArrayList<>();
        record.path("earlier").forEach(revision -> earlier.add(revision(revision)));
        Revision current = revision(record);
        List<Note> notes = new ArrayList<>();
        record.path("notes").forEach(
                note -> notes
                        .add(new Note(text(note, "text"), text(note, "author"), Instant.parse(text(note, "written")))));
        Optional<ReportKind> kind = ReportKind.of(text(record, "kind"));
        return new ReportDraft(item.number(), item.line(), Optional.of(source),
                Optional.of(new ReportKey(source.id(), text(record, "key"))), "", kind, current.content(), earlier,
                current.origins(), new TreeSet<>(JsonFields.values(record.path("tags"))), notes);
    }

    private static Revision revision(JsonNode node) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        node.path("attributes").properties()
                .forEach(member -> attributes.put(member.getKey(), JsonFields.values(member.getValue())));
        SortedSet<Identifier> identifiers = new TreeSet<>();
        node.path("identifiers").forEach(
                identifier -> identifiers.add(new Identifier(text(identifier, "scheme"), text(identifier, "value"))));
        Content content = new Content(text(node, "title"), text(node, "text"), text(node, "language"),
                date(node, "published"), date(node, "modified"), text(node, "url"), attributes, identifiers);
        ContentHash hash = ContentHash.of(content);
        if (!hash.value().equals(text(node, "hash"))) {
            throw new IllegalArgumentException("the content does not fit its hash " + text(node, "hash")
                    + "; the file was changed after the export");
        }
        List<Origin> origins = new ArrayList<>();
        node.path("origins").forEach(origin -> origins.add(new Origin(text(origin, "location"),
                Long.parseLong(JsonFields.text(origin.path("record"))), text(origin, "importer"),
                Instant.parse(text(origin, "imported")))));
        return new Revision(hash, content, origins);
    }

    private static Optional<PartialDate> date(JsonNode node, String name) {
        return Optional.of(text(node, name)).filter(text -> !text.isEmpty()).map(PartialDate::parse);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
