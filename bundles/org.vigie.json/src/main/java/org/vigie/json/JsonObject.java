package org.vigie.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A JSON object.
 *
 * @param members in the order of the document; of several with one name, the last
 */
public record JsonObject(SequencedMap<String, JsonValue> members) implements JsonValue {

    /** One without members. */
    public static final JsonObject EMPTY = new JsonObject(new LinkedHashMap<>());

    public JsonObject {
        members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /** Returns the object that a text is; empty when it is none. */
    public static Optional<JsonObject> read(String text) {
        try {
            return text.startsWith("{") && JsonInput.parse(text) instanceof JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
