package org.vigie.importer.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Identifier;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Phrases;
import org.vigie.model.Reliability;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads Vigie's own export, formats 1 and 2, so that a round trip changes nothing. */
final class VigieRecords implements RecordReader {

    private static final Phrases WORDS = Phrases.of(VigieRecords.class);

    private static final Set<String> VERSIONS = Set.of("1", "2");
    private static final String LEDGER = "ledger";

    private final Map<String, Source> sources = new HashMap<>();

    @Override
    public boolean reads(JsonNode record, ObjectNode header) {
        return header.path("format").asString("").equals("vigie-corpus");
    }

    @Override
    public void begin(ObjectNode header, ReportSink sink) {
        if (reads(header, header)) {
            if (!VERSIONS.contains(JsonFields.text(header, "version"))) {
                throw new JsonProblem(new ItemProblem(ItemProblem.Kind.SHAPE, 0, 0,
                        WORDS.say("an export of format %s; this Vigie knows format %s",
                                JsonFields.text(header, "version"),
                                VERSIONS.stream().max(String::compareTo).orElseThrow())));
            }
            for (JsonNode node : header.path("sources")) {
                Source source = new Source(JsonFields.text(node, "id"), JsonFields.text(node, "name"),
                        Reliability.of(JsonFields.text(node, "reliability")).orElse(Reliability.F));
                sources.put(source.id(), source);
                sink.source(source);
            }
        }
    }

    @Override
    public boolean lists(String name, ObjectNode header) {
        return name.equals(LEDGER) && reads(header, header);
    }

    @Override
    public void read(Item item, ReportSink sink) {
        try {
            if (item.record().has(LedgerReader.ENTRY)) {
                sink.entry(item.number(), LedgerReader.entry(item.record()));
            } else {
                sink.report(draft(item));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ReportDraft draft(Item item) {
        JsonNode record = item.record();
        String sourceId = JsonFields.text(record, "source");
        Source source = sources.getOrDefault(sourceId, Source.named(sourceId));
        List<Revision> earlier = new ArrayList<>();
        record.path("earlier").forEach(revision -> earlier.add(revision(revision)));
        Revision current = revision(record);
        List<Note> notes = new ArrayList<>();
        record.path("notes").forEach(
                note -> notes
                        .add(new Note(JsonFields.text(note, "text"), JsonFields.text(note, "author"),
                                Instant.parse(JsonFields.text(note, "written")))));
        Optional<ReportKind> kind = ReportKind.of(JsonFields.text(record, "kind"));
        return new ReportDraft(item.number(), item.line(), Optional.of(source),
                Optional.of(new ReportKey(source.id(), JsonFields.text(record, "key"))), "", kind, current.content(),
                earlier,
                current.origins(), new TreeSet<>(JsonFields.values(record.path("tags"))), notes);
    }

    private static Revision revision(JsonNode node) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        node.path("attributes").properties()
                .forEach(member -> attributes.put(member.getKey(), JsonFields.values(member.getValue())));
        SortedSet<Identifier> identifiers = new TreeSet<>();
        node.path("identifiers").forEach(
                identifier -> identifiers.add(
                        new Identifier(JsonFields.text(identifier, "scheme"), JsonFields.text(identifier, "value"))));
        Content content = new Content(JsonFields.text(node, "title"), JsonFields.text(node, "text"),
                JsonFields.text(node, "language"),
                date(node, "published"), date(node, "modified"), JsonFields.text(node, "url"), attributes, identifiers);
        ContentHash hash = ContentHash.of(content);
        if (!hash.value().equals(JsonFields.text(node, "hash"))) {
            throw new IllegalArgumentException(
                    WORDS.say("the content does not fit its hash %s; the file was changed after the export",
                            JsonFields.text(node, "hash")));
        }
        List<Origin> origins = new ArrayList<>();
        node.path("origins").forEach(origin -> origins.add(new Origin(JsonFields.text(origin, "location"),
                Long.parseLong(JsonFields.text(origin.path("record"))), JsonFields.text(origin, "importer"),
                Instant.parse(JsonFields.text(origin, "imported")))));
        return new Revision(hash, content, origins);
    }

    private static Optional<PartialDate> date(JsonNode node, String name) {
        return Optional.of(JsonFields.text(node, name)).filter(text -> !text.isEmpty()).map(PartialDate::parse);
    }
}
