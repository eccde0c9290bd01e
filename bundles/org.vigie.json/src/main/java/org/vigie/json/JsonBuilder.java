package org.vigie.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts an object together, member by member, in the order of the calls. What is empty is left out: the formats of the field forbid empty
 * texts, arrays and objects, or read them as something that was said. Not for use by several threads.
 */
@ProviderType
public final class JsonBuilder {

    private final SequencedMap<String, JsonValue> members = new LinkedHashMap<>();

    /** Puts a text, unless it is empty. */
    public JsonBuilder put(String name, String text) {
        return text.isEmpty() ? this : put(name, new JsonString(text));
    }

    /** Puts a whole number. */
    public JsonBuilder put(String name, long number) {
        return put(name, new JsonNumber(Long.toString(number)));
    }

    /** Puts true or false. */
    public JsonBuilder put(String name, boolean yes) {
        return put(name, yes ? JsonConstant.TRUE : JsonConstant.FALSE);
    }

    /** Puts a value, unless it is null or has no members or elements. */
    public JsonBuilder put(String name, JsonValue value) {
        boolean empty = switch (value) {
            case JsonObject object -> object.members().isEmpty();
            case JsonArray array -> array.elements().isEmpty();
            default -> value.isNull();
        };
        return empty ? this : keep(name, value);
    }

    /** Puts a value as it is, also one that is empty or null: for what was read and is to be written again. */
    public JsonBuilder keep(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    /** Puts an object, unless it is empty. */
    public JsonBuilder put(String name, JsonBuilder object) {
        return put(name, object.build());
    }

    /** Puts an array of texts, unless there are none. */
    public JsonBuilder put(String name, Collection<String> texts) {
        return put(name, texts.stream().<JsonValue>map(JsonString::new));
    }

    /** Puts an array, unless there are no elements. */
    public JsonBuilder put(String name, Stream<? extends JsonValue> elements) {
        return put(name, new JsonArray(elements.map(JsonValue.class::cast).toList()));
    }

    /** Puts an array of objects, unless there are none. */
    public JsonBuilder putAll(String name, List<JsonBuilder> objects) {
        return put(name, objects.stream().map(JsonBuilder::build));
    }

    /** Returns the object as it is now. */
    public JsonObject build() {
        return new JsonObject(members);
    }
}
