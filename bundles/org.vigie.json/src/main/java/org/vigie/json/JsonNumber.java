package org.vigie.json;

import java.util.Objects;

/**
 * A JSON number.
 *
 * @param digits as the document writes it; whoever reckons with it has to mind its size
 */
public record JsonNumber(String digits) implements JsonValue {

    public JsonNumber {
        Objects.requireNonNull(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
