package org.vigie.plugins.felix;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads small JSON documents of strangers into maps, lists and strings, and writes such. */
final class Json {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_STRING = 64 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_STRING).build())
            .build();

    private Json() {}

    /**
     * Reads an object.
     *
     * @throws FormatException if the bytes are no JSON object, with where and why
     */
    static JsonObject read(byte[] bytes) throws FormatException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            Object value = value(json, json.nextToken());
            if (json.nextToken() != null) {
                throw new FormatException("something follows the object");
            }
            return JsonObject.of(value, "the document");
        } catch (JacksonException e) {
            throw new FormatException(e.getOriginalMessage() + " (line " + (e.getLocation() == null
                    ? "?"
                    : String.valueOf(e.getLocation().getLineNr())) + ")", e);
        }
    }

    private static Object value(JsonParser json, JsonToken token) throws FormatException {
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_NULL -> "";
            case null -> throw new FormatException("it is empty");
            default -> json.getString();
        };
    }

    private static Map<String, Object> object(JsonParser json) throws FormatException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            object.put(name, value(json, json.nextToken()));
        }
        return object;
    }

    private static List<Object> array(JsonParser json) throws FormatException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            array.add(value(json, token));
        }
        return array;
    }

    /** Writes maps, lists, numbers and strings. */
    static byte[] write(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, value);
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((name, member) -> {
                    json.writeName(String.valueOf(name));
                    write(json, member);
                });
                json.writeEndObject();
            }
            case List<?> array -> {
                json.writeStartArray();
                array.forEach(element -> write(json, element));
                json.writeEndArray();
            }
            case Number number -> json.writeNumber(number.longValue());
            default -> json.writeString(String.valueOf(value));
        }
    }
}
