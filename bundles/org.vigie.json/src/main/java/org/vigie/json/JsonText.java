package org.vigie.json;

/** Writes values in one line. */
final class JsonText {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = 0x7F;
    private static final char FIRST_LATIN = 0xA0;

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
        int done = 0;
        // most characters are written as they are, and taken over in runs
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '"' || c == '\\' || c < FIRST_PRINTABLE || c >= DELETE && isOdd(c)
                    || Character.isSurrogate(c) && !isPaired(characters, i)) {
                text.append(characters, done, i).append(escaped(c));
                done = i + 1;
            }
        }
        text.append(characters, done, characters.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", (int) c);
        };
    }

    /** Other line ends and control characters: what keeps texts in plain form would change them, and with them the value. */
    private static boolean isOdd(char c) {
        return c < FIRST_LATIN || c == 0x2028 || c == 0x2029 || c >= 0xFFFE;
    }

    /** Half a character cannot be written as UTF-8. */
    private static boolean isPaired(String characters, int at) {
        return Character.isHighSurrogate(characters.charAt(at))
                ? at + 1 < characters.length() && Character.isLowSurrogate(characters.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(characters.charAt(at - 1));
    }
}
