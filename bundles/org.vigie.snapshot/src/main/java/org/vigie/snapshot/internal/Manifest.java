package org.vigie.snapshot.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;
import org.vigie.model.Phrases;
import org.vigie.searches.SearchState;
import org.vigie.snapshot.Snapshot;

/** The manifest of a snapshot, as JSON. */
final class Manifest {

    private static final Phrases WORDS = Phrases.of(Manifest.class);
    private static final String FORMAT = "vigie-snapshot";
    private static final long VERSION = 1;

    private Manifest() {}

    static JsonObject of(Snapshot snapshot) {
        JsonBuilder parts = new JsonBuilder();
        snapshot.parts().forEach(parts::put);
        JsonBuilder software = new JsonBuilder();
        snapshot.software().forEach(software::put);
        return new JsonBuilder().put("format", FORMAT).put("version", VERSION).put("corpus", snapshot.corpus())
                .put("title", snapshot.title()).put("as_of", snapshot.asOf().toString())
                .put("texts", snapshot.texts()).put("reports", snapshot.reports())
                .put("decisions", new JsonBuilder().put("count", snapshot.decisions())
                        .put("sha256", snapshot.decisionsHash()))
                .put("software", software).putAll("queries", snapshot.queries().stream().map(Manifest::query).toList())
                .put("parts", parts).build();
    }

    private static JsonBuilder query(Snapshot.Query query) {
        return new JsonBuilder().put("name", query.name()).put("search", query.state().format())
                .put("count", query.count()).put("sha256", query.hash());
    }

    /** @throws IllegalArgumentException if it is none that can be read here, with what is wrong */
    static Snapshot read(JsonValue json, String hash) {
        if (!json.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException(WORDS.translation("this is no snapshot of Vigie"));
        }
        if (!json.text("version").equals(Long.toString(VERSION))) {
            throw new IllegalArgumentException(WORDS.say(
                    "the snapshot has version %s of the format, and only %d is known here; use a newer Vigie",
                    json.text("version"), VERSION));
        }
        try {
            List<Snapshot.Query> queries = new ArrayList<>();
            for (JsonValue query : json.get("queries").elements()) {
                queries.add(new Snapshot.Query(query.text("name"), SearchState.parse(query.text("search")),
                        Long.parseLong(query.text("count")), query.text("sha256")));
            }
            return new Snapshot(hash, json.text("corpus"), json.text("title"), Instant.parse(json.text("as_of")),
                    json.text("texts").equals("true"), Long.parseLong(json.text("reports")),
                    Long.parseLong(json.at("/decisions/count").text()), json.at("/decisions/sha256").text(),
                    texts(json.get("software")), queries, texts(json.get("parts")));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(WORDS.say("the manifest of the snapshot is damaged: %s", e.getMessage()),
                    e);
        }
    }

    private static SortedMap<String, String> texts(JsonValue object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.members().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }
}
