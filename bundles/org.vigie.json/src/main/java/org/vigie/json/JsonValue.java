package org.vigie.json;

import java.util.List;
import java.util.SequencedMap;

/**
 * A JSON value. Whoever asks one for something that it does not have, such as an array for a member, is answered with what is empty:
 * documents of others are not of the shape that was agreed on, and each step on the way need not be checked.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonConstant {

    /** Returns a member of an object; {@link JsonConstant#NULL} when there is none of that name, or this is no object. */
    default JsonValue get(String name) {
        return members().getOrDefault(name, JsonConstant.NULL);
    }

    /** Says whether this is an object with a member of that name. */
    default boolean has(String name) {
        return members().containsKey(name);
    }

    /**
     * Returns what a JSON Pointer (RFC 6901) points at from here; {@link JsonConstant#NULL} when there is nothing.
     *
     * @param pointer empty for this value, else beginning with a slash
     */
    default JsonValue at(String pointer) {
        JsonValue found = this;
        for (int slash = 0; slash < pointer.length() && !found.isNull();) {
            int next = pointer.indexOf('/', slash + 1);
            int end = next < 0 ? pointer.length() : next;
            String token = pointer.substring(slash + 1, end);
            found = found instanceof JsonArray array
                    ? array.element(token)
                    : found.get(token.replace("~1", "/").replace("~0", "~"));
            slash = end;
        }
        return found;
    }

    /** Returns the members of an object, in the order of the document; none of anything else. Not to be changed. */
    default SequencedMap<String, JsonValue> members() {
        return JsonObject.EMPTY.members();
    }

    /** Returns the elements of an array; none of anything else. */
    default List<JsonValue> elements() {
        return List.of();
    }

    /** Says whether this is {@code null}, or stands for what is not there. */
    default boolean isNull() {
        return this == JsonConstant.NULL;
    }

    /** Returns what people read: the characters of a string, nothing for null, and the JSON text of anything else. */
    default String text() {
        return isNull() ? "" : toString();
    }

    /** Returns a member as text; empty when there is none. */
    default String text(String name) {
        return get(name).text();
    }

    /** Returns the texts of the elements of an array that are not null; of any other value its own; of null none. */
    default List<String> texts() {
        return isNull() ? List.of() : List.of(text());
    }

    /** Returns the value as JSON text in one line, with the digits of numbers as they were written. */
    @Override
    String toString();
}
