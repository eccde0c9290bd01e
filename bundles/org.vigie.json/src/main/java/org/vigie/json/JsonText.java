package org.vigie.json;

/** Writes values in one line. */
final class JsonText {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder();

    static String of(JsonValue value) {
        JsonText writer = new JsonText();
        writer.write(value);
        return writer.text.toString();
    }

    private void write(JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                text.append('{');
                object.members().forEach((name, member) -> {
                    separate('{');
                    quote(name);
                    text.append(':');
                    write(member);
                });
                text.append('}');
            }
            case JsonArray array -> {
                text.append('[');
                array.elements().forEach(element -> {
                    separate('[');
                    write(element);
                });
                text.append(']');
            }
            case JsonString string -> quote(string.characters());
            case JsonNumber number -> text.append(number.digits());
            case JsonConstant constant -> text.append(constant.word());
        }
    }

    private void separate(char begin) {
        if (text.charAt(text.length() - 1) != begin) {
            text.append(',');
        }
    }

    private void quote(String characters) {
        text.append('"');
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE || Character.isSurrogate(c) && !isPaired(characters, i)) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /** Half a character cannot be written as UTF-8. */
    private static boolean isPaired(String characters, int at) {
        return Character.isHighSurrogate(characters.charAt(at))
                ? at + 1 < characters.length() && Character.isLowSurrogate(characters.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(characters.charAt(at - 1));
    }
}
