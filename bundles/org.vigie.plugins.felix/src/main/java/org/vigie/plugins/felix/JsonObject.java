package org.vigie.plugins.felix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members of a JSON object, asked for by name and kind. */
record JsonObject(Map<?, ?> members, String where) {

    /** Characters that would steer a terminal or turn the direction of writing. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    static JsonObject of(Object value, String where) throws FormatException {
        if (value instanceof Map<?, ?> members) {
            return new JsonObject(members, where);
        }
        throw new FormatException(where + " is not an object");
    }

    /** Returns a string; empty when it is missing. */
    String text(String name) throws FormatException {
        return switch (members.get(name)) {
            case null -> "";
            case String text when STEERING.matcher(text).find() -> throw new FormatException(
                    "“" + name + "” of " + where + " holds control characters");
            case String text -> text;
            default -> throw new FormatException("“" + name + "” of " + where + " is not a string");
        };
    }

    /** Returns a string that must be there. */
    String required(String name) throws FormatException {
        String text = text(name);
        if (text.isBlank()) {
            throw new FormatException(where + " has no “" + name + "”");
        }
        return text;
    }

    long number(String name) throws FormatException {
        try {
            return Long.parseLong(required(name));
        } catch (NumberFormatException e) {
            throw new FormatException("“" + name + "” of " + where + " is not a number", e);
        }
    }

    Optional<JsonObject> object(String name) throws FormatException {
        Object value = members.get(name);
        return value == null ? Optional.empty() : Optional.of(of(value, "“" + name + "”"));
    }

    List<JsonObject> objects(String name) throws FormatException {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : array(name)) {
            objects.add(of(element, "an element of “" + name + "”"));
        }
        return objects;
    }

    List<String> texts(String name) throws FormatException {
        return array(name).stream().map(String::valueOf).toList();
    }

    private List<?> array(String name) throws FormatException {
        return switch (members.get(name)) {
            case null -> List.of();
            case List<?> array -> array;
            default -> throw new FormatException("“" + name + "” of " + where + " is not an array");
        };
    }
}
