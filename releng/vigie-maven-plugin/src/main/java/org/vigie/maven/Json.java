package org.vigie.maven;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists and strings as JSON (RFC 8259). A plugin of Maven should not bring a library for so little. */
final class Json {

    private static final String STEP = "  ";

    private Json() {}

    static String write(Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value, "\n");
        return json.toString();
    }

    private static void write(StringBuilder json, Object value, String indent) {
        if (value instanceof Map<?, ?> object) {
            json.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> members = object.entrySet().iterator(); members.hasNext();) {
                Map.Entry<?, ?> member = members.next();
                json.append(indent).append(STEP);
                string(json, String.valueOf(member.getKey()));
                json.append(": ");
                write(json, member.getValue(), indent + STEP);
                json.append(members.hasNext() ? "," : indent);
            }
            json.append('}');
        } else if (value instanceof List<?> array) {
            json.append('[');
            for (Iterator<?> elements = array.iterator(); elements.hasNext();) {
                json.append(indent).append(STEP);
                write(json, elements.next(), indent + STEP);
                json.append(elements.hasNext() ? "," : indent);
            }
            json.append(']');
        } else {
            string(json, String.valueOf(value));
        }
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }
}
