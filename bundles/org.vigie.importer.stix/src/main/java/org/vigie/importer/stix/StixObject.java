package org.vigie.importer.stix;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ItemProblem.Kind;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.importer.StatedFields;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Phrases;
import org.vigie.model.ReportKind;

/**
 * One object, in the terms of STIX 2.1. It is kept whole, as JSON, in the attribute {@code stix}; what it refers to is there as ids.
 * Only an incident is something that happened: the other objects are knowledge, and advisories here.
 */
record StixObject(JsonRecord record, JsonObject object) {

    private static final Phrases WORDS = Phrases.of(StixObject.class);
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+--[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    private static final String BUNDLE = "bundle";
    private static final int BUNDLES = 10;
    private static final int TITLE_CHARS = 160;
    /** What a thing is called, in the order of preference. */
    private static final List<String> NAMES = List.of("name", "abstract", "value", "opinion", "path", "subject",
            "user_id",
            "key", "display_name");
    private static final List<String> PROSE = List.of("description", "content", "explanation", "pattern", "body");
    private static final Set<String> REFERENCES = Set.of("created_by_ref", "object_refs", "source_ref", "target_ref",
            "sighting_of_ref", "where_sighted_refs", "observed_data_refs", "object_marking_refs", "relationship_type",
            "confidence", "revoked", "valid_from", "valid_until", "first_seen", "last_seen", "count", "authors",
            "aliases");

    /** Gives a report for an object, or for each in a bundle that stands where an object should. */
    static void read(JsonRecord record, ReportSink sink) {
        read(record, record.value(), sink, 0);
    }

    private static void read(JsonRecord record, JsonObject object, ReportSink sink, int depth) {
        if (!object.text("type").equals(BUNDLE)) {
            new StixObject(record, object).give(sink);
            return;
        }
        if (depth == BUNDLES) {
            throw new IllegalArgumentException(WORDS.say("bundles in bundles, more than %d deep", BUNDLES));
        }
        for (JsonValue inner : object.get("objects").elements()) {
            try {
                // what is no object has no id, and is refused as such
                read(record, inner instanceof JsonObject one ? one : JsonObject.EMPTY, sink, depth + 1);
            } catch (IllegalArgumentException unusable) {
                // the others in the bundle are read
                sink.problem(new ItemProblem(Kind.VALUE, record.number(), record.line(), unusable.getMessage()));
            }
        }
    }

    private void give(ReportSink sink) {
        String id = object.text("id");
        String type = object.text("type");
        if (!ID.matcher(id).matches() || !id.startsWith(type + "--")) {
            throw new IllegalArgumentException(
                    WORDS.say("no STIX object: its id is “%s” and its type “%s”", id, type));
        }
        if (type.equals("incident")) {
            StatedFields stated = IncidentCore.of(object);
            // without a text there is nothing to cite, and no incident
            String text = stated.below(prose().isEmpty() ? object.text("name") : prose());
            ReportDraft draft = draft(id, ReportKind.RECORD, text);
            sink.report(draft,
                    stated.findings("stix", IncidentCore.VERSION, draft.content(), IncidentCore.confidence(object)));
        } else {
            sink.report(draft(id, ReportKind.ADVISORY, prose()));
        }
    }

    private ReportDraft draft(String id, ReportKind kind, String text) {
        ReportDraft.Builder draft = ReportDraft.record(record.number()).line(record.line()).kind(kind)
                .sourceName("STIX")
                .originId(id).title(title(id)).text(text).language(object.text("lang")).identifier("stix", id)
                .attribute("type", object.text("type")).attribute("stix", object.toString());
        StatedDate.read(Optional.of(object.text("published")).filter(date -> !date.isBlank())
                .orElseGet(() -> object.text("created"))).ifPresent(draft::published);
        StatedDate.read(object.text("modified")).ifPresent(draft::modified);
        object.members().forEach((name, value) -> {
            if (REFERENCES.contains(name)) {
                draft.attribute(name, value.texts());
            }
        });
        Stream.of("labels", object.text("type") + "_types").forEach(
                name -> object.get(name).texts().forEach(label -> draft.attribute(Content.CATEGORY, label)));
        for (JsonValue reference : object.get("external_references").elements()) {
            draft.attribute(Content.LINK, reference.text("url"));
            identifier(draft, reference);
        }
        if (CVE.matcher(object.text("name")).matches()) {
            draft.identifier(Identifier.CVE, object.text("name"));
        }
        return draft.build();
    }

    private static void identifier(ReportDraft.Builder draft, JsonValue reference) {
        String external = reference.text("external_id").strip();
        String scheme = reference.text("source_name").strip();
        if (CVE.matcher(external).matches()) {
            draft.identifier(Identifier.CVE, external);
        } else if (!external.isEmpty() && !scheme.isEmpty()) {
            draft.identifier(scheme, external);
        }
    }

    private String title(String id) {
        if (object.has("relationship_type")) {
            return object.text("source_ref") + " " + object.text("relationship_type") + " " + object.text("target_ref");
        }
        String name = NAMES.stream().map(object::text).filter(text -> !text.isBlank()).findFirst()
                .or(() -> object.text("content").lines().findFirst()).orElse(id).strip();
        return name.length() <= TITLE_CHARS ? name : name.substring(0, TITLE_CHARS) + "…";
    }

    private String prose() {
        return String.join("\n\n",
                PROSE.stream().map(object::text).map(String::strip).filter(text -> !text.isEmpty()).toList());
    }
}
