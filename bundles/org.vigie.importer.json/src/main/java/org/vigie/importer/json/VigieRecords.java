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
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
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

/** Reads Vigie's own export, formats 1 and 2, so that a round trip changes nothing. */
final class VigieRecords implements RecordReader {

    private static final Phrases WORDS = Phrases.of(VigieRecords.class);

    private static final Set<String> VERSIONS = Set.of("1", "2");
    private static final String LEDGER = "ledger";

    private final Map<String, Source> sources = new HashMap<>();

    @Override
    public boolean reads(JsonObject record, JsonObject header) {
        return header.text("format").equals("vigie-corpus");
    }

    @Override
    public void begin(JsonObject header, ReportSink sink) {
        if (reads(header, header)) {
            if (!VERSIONS.contains(header.text("version"))) {
                throw new IllegalArgumentException(WORDS.say("an export of format %s; this Vigie knows format %s",
                        header.text("version"), VERSIONS.stream().max(String::compareTo).orElseThrow()));
            }
            for (JsonValue node : header.get("sources").elements()) {
                Source source = new Source(node.text("id"), node.text("name"),
                        Reliability.of(node.text("reliability")).orElse(Reliability.F));
                sources.put(source.id(), source);
                sink.source(source);
            }
        }
    }

    @Override
    public boolean lists(String name, JsonObject header) {
        return name.equals(LEDGER) && reads(header, header);
    }

    @Override
    public void read(JsonRecord item, ReportSink sink) {
        try {
            if (item.value().has(LedgerReader.ENTRY)) {
                sink.entry(item.number(), LedgerReader.entry(item.value()));
            } else {
                sink.report(draft(item));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ReportDraft draft(JsonRecord item) {
        JsonValue record = item.value();
        String sourceId = record.text("source");
        Source source = sources.getOrDefault(sourceId, Source.named(sourceId));
        List<Revision> earlier = new ArrayList<>();
        record.get("earlier").elements().forEach(revision -> earlier.add(revision(revision)));
        Revision current = revision(record);
        List<Note> notes = new ArrayList<>();
        record.get("notes").elements().forEach(
                note -> notes
                        .add(new Note(note.text("text"), note.text("author"),
                                Instant.parse(note.text("written")))));
        Optional<ReportKind> kind = ReportKind.of(record.text("kind"));
        return new ReportDraft(item.number(), item.line(), Optional.of(source),
                Optional.of(new ReportKey(source.id(), record.text("key"))), "", kind, current.content(),
                earlier,
                current.origins(), new TreeSet<>(record.get("tags").texts()), notes);
    }

    private static Revision revision(JsonValue node) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        node.get("attributes").members().entrySet()
                .forEach(member -> attributes.put(member.getKey(), member.getValue().texts()));
        SortedSet<Identifier> identifiers = new TreeSet<>();
        node.get("identifiers").elements().forEach(
                identifier -> identifiers.add(
                        new Identifier(identifier.text("scheme"), identifier.text("value"))));
        Content content = new Content(node.text("title"), node.text("text"),
                node.text("language"),
                date(node, "published"), date(node, "modified"), node.text("url"), attributes, identifiers);
        ContentHash hash = ContentHash.of(content);
        if (!hash.value().equals(node.text("hash"))) {
            throw new IllegalArgumentException(
                    WORDS.say("the content does not fit its hash %s; the file was changed after the export",
                            node.text("hash")));
        }
        List<Origin> origins = new ArrayList<>();
        node.get("origins").elements().forEach(origin -> origins.add(new Origin(origin.text("location"),
                Long.parseLong(origin.text("record")), origin.text("importer"),
                Instant.parse(origin.text("imported")))));
        return new Revision(hash, content, origins);
    }

    private static Optional<PartialDate> date(JsonValue node, String name) {
        return Optional.of(node.text(name)).filter(text -> !text.isEmpty()).map(PartialDate::parse);
    }
}
