package org.vigie.json;

import java.util.Objects;

/** A JSON string: its characters, without quotes and escapes. */
public record JsonString(String characters) implements JsonValue {

    public JsonString {
        Objects.requireNonNull(characters);
    }

    @Override
    public String text() {
        return characters;
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
