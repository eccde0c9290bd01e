package org.vigie.cli;

import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes results as one JSON document and a line end. */
public final class JsonOutput {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonOutput() {}

    public static void write(OutputStream out, Consumer<JsonGenerator> content) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
            json.writeRaw('\n');
        }
    }

    public static void object(JsonGenerator json, Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }

    public static <T> void array(JsonGenerator json, String name, Iterable<T> elements, Consumer<T> element) {
        json.writeName(name);
        json.writeStartArray();
        elements.forEach(element);
        json.writeEndArray();
    }
}
