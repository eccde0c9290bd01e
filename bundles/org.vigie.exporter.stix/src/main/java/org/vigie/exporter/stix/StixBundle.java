package org.vigie.exporter.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.exporter.NamedUuid;
import org.vigie.exporter.Selection;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonOutput;

/**
 * A bundle that is being written (STIX 2.1, section 8): each object once. Of what was written only the names are kept in memory, and those
 * only of what several incidents or reports share.
 */
final class StixBundle {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    /** When things came to be that have no date of their own: any time will do that is always the same. */
    private static final Instant UNDATED = Instant.parse("2020-01-01T00:00:00Z");

    private final OutputStream stream;
    private final String id;
    private JsonOutput out;
    private final Optional<Tlp> marking;
    private final Set<UUID> shared = new HashSet<>();

    StixBundle(Selection selection, OutputStream stream) {
        this.marking = Tlp.of(selection);
        this.stream = stream;
        this.id = id("bundle", selection.corpus() + "\n" + selection.query());
    }

    /** A list that is there has something in it (section 2.9), so that it begins with the first object. */
    private void write(JsonObject object) throws IOException {
        if (out == null) {
            out = new JsonOutput(stream, "{\"type\":\"bundle\",\"id\":\"" + id + "\",\"objects\":[", "]}");
            if (marking.isPresent()) {
                out.add(marking.get().definition());
            }
        }
        out.add(object);
    }

    /** Returns the id of a thing of ours. */
    static String id(String type, String name) {
        return type + "--" + NamedUuid.of(type, name);
    }

    static String timestamp(Instant moment) {
        return MILLISECONDS.format(moment);
    }

    /** Begins an object of ours, with what all have. */
    JsonBuilder object(String type, String name, Instant created, Instant modified) {
        return new JsonBuilder().put("type", type).put("spec_version", "2.1").put("id", id(type, name))
                .put("created", timestamp(created)).put("modified", timestamp(modified))
                .put("object_marking_refs", Tlp.refs(marking));
    }

    /** Begins an object of ours that has no date. */
    JsonBuilder object(String type, String name) {
        return object(type, name, UNDATED, UNDATED);
    }

    void add(JsonBuilder object) throws IOException {
        write(object.build());
    }

    /** Adds an object as it came. */
    void add(JsonObject object) throws IOException {
        write(object);
    }

    /** Adds an object that may have been added before, and returns its id. */
    String share(JsonBuilder object) throws IOException {
        JsonObject built = object.build();
        String id = built.text("id");
        if (shared.add(UUID.fromString(id.substring(id.indexOf("--") + 2)))) {
            write(built);
        }
        return id;
    }

    /** Adds who or what is spoken of, and returns its id. */
    String identity(String name, String type) throws IOException {
        return share(object("identity", type + ":" + name).put("name", name).put("identity_class", type));
    }

    void end() throws IOException {
        if (out == null) {
            stream.write((new JsonBuilder().put("type", "bundle").put("id", id).build() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } else {
            out.end();
        }
    }
}
