package org.vigie.json;

import java.util.Objects;

/**
 * One record of a document.
 *
 * @param value what it says
 * @param header what stands before the list of records in the same document
 * @param number its number in the input, counted from 1
 * @param line the line on which it ends, counted from 1
 */
public record JsonRecord(JsonObject value, JsonObject header, long number, long line) {

    public JsonRecord {
        Objects.requireNonNull(value);
        Objects.requireNonNull(header);
    }
}
