package org.vigie.json;

import java.util.List;

/** A JSON array. */
public record JsonArray(List<JsonValue> elements) implements JsonValue {

    private static final int LONGEST_INDEX = 9;

    public JsonArray {
        elements = List.copyOf(elements);
    }

    /** Returns the element that a token of a JSON Pointer names; {@link JsonConstant#NULL} when there is none. */
    JsonValue element(String token) {
        boolean isIndex = token.length() <= LONGEST_INDEX && token.matches("0|[1-9]\\d*");
        return isIndex && Integer.parseInt(token) < elements.size()
                ? elements.get(Integer.parseInt(token))
                : JsonConstant.NULL;
    }

    @Override
    public List<String> texts() {
        return elements.stream().filter(element -> !element.isNull()).map(JsonValue::text).toList();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
