package org.vigie.exporter.misp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.exporter.NamedUuid;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;

/** An event that is being put together. All its ids follow from its own name, so that it is the same event when it comes again. */
final class MispEvent {

    private static final String CREATOR = "Vigie";
    /** Of section 2.2.2.6: the organisation only. Whoever publishes it decides further. */
    private static final String OWN_ORGANISATION = "0";
    private static final String INHERITED = "5";
    private static final String UNDEFINED = "4";
    private static final String INITIAL = "0";

    private final String name;
    private final String timestamp;
    private final JsonBuilder event;
    private final Map<String, JsonBuilder> attributes = new LinkedHashMap<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<JsonBuilder> objects = new ArrayList<>();
    private final List<JsonBuilder> reports = new ArrayList<>();

    /**
     * @param name what it is the event of
     * @param date of what it tells
     * @param modified when that was changed last
     */
    MispEvent(String name, String info, LocalDate date, Instant modified) {
        this.name = name;
        this.timestamp = Long.toString(Math.max(0, modified.getEpochSecond()));
        this.event = new JsonBuilder().put("uuid", uuid("event", "")).put("info", info).put("date", date.toString())
                .put("timestamp", timestamp).put("threat_level_id", UNDEFINED).put("analysis", INITIAL)
                .put("distribution", OWN_ORGANISATION).put("published", false)
                .put("Orgc", new JsonBuilder().put("name", CREATOR)
                        .put("uuid", NamedUuid.of("org", CREATOR).toString()));
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private String uuid(String what, String which) {
        return NamedUuid.of("misp " + what, name + "\n" + which).toString();
    }

    /** Says which event this one says more of. */
    void extend(String uuid) {
        event.put("extends_uuid", uuid);
    }

    void tag(String tag) {
        tags.add(tag);
    }

    /** Adds an attribute, once, to the event itself; a value without anything to read is none. */
    void attribute(String type, String category, String value, String comment) {
        if (!value.isBlank()) {
            attributes.putIfAbsent(type + " " + value, attribute(new Attribute(type, category, value, comment), ""));
        }
    }

    /** An attribute with its type and category (describeTypes.json). */
    record Attribute(String type, String category, String value, String comment) {}

    private JsonBuilder attribute(Attribute attribute, String of) {
        return new JsonBuilder()
                .put("uuid", uuid("attribute", of + attribute.type() + " " + attribute.value()))
                .put("type", attribute.type()).put("category", attribute.category()).put("to_ids", false)
                .put("distribution", INHERITED).put("timestamp", timestamp).put("comment", attribute.comment())
                .put("value", attribute.value());
    }

    /**
     * Adds an object of a template.
     *
     * @param relations the attributes by their names in the template
     * @param tags of each of them
     */
    void object(MispTemplate template, String which, String comment, Map<String, Attribute> relations,
            Collection<String> tags) {
        String of = template.templateName() + " " + which + " ";
        List<JsonBuilder> parts = new ArrayList<>();
        relations.forEach((relation, attribute) -> {
            if (!attribute.value().isBlank()) {
                parts.add(attribute(attribute, of + relation).put("object_relation", relation)
                        .putAll("Tag", tags.stream().map(MispEvent::tagged).toList()));
            }
        });
        objects.add(new JsonBuilder().put("uuid", uuid("object", of)).put("name", template.templateName())
                .put("meta-category", "misc").put("template_uuid", template.uuid())
                .put("template_version", template.version()).put("distribution", INHERITED)
                .put("timestamp", timestamp).put("comment", comment).putAll("Attribute", parts));
    }

    /** Adds an event report, in Markdown. */
    void report(String which, String title, String markdown) {
        reports.add(new JsonBuilder().put("uuid", uuid("report", which)).put("name", title)
                .put("content", markdown).put("distribution", INHERITED).put("timestamp", timestamp)
                .put("deleted", false));
    }

    private static JsonBuilder tagged(String tag) {
        return new JsonBuilder().put("name", tag);
    }

    JsonObject build() {
        JsonBuilder whole = event.putAll("Tag", tags.stream().map(MispEvent::tagged).toList())
                .putAll("Attribute", List.copyOf(attributes.values())).putAll("Object", objects)
                .putAll("EventReport", reports);
        return new JsonBuilder().put("Event", whole).build();
    }
}
