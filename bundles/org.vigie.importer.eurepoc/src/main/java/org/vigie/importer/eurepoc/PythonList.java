package org.vigie.importer.eurepoc;

import java.util.ArrayList;
import java.util.List;

/** Reads lists of strings as Python writes them, such as {@code ['a', "b's"]}; lists in lists are one list. */
final class PythonList {

    private PythonList() {}

    /** Returns the strings of a list; of anything else, that. What is cut off is as long as it is. */
    static List<String> values(String cell) {
        String text = cell.strip();
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return List.of(cell);
        }
        List<String> values = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                StringBuilder value = new StringBuilder();
                at = string(text, at, value);
                values.add(value.toString());
            } else {
                at++;
            }
        }
        return values;
    }

    /** Reads one string; returns where it ends. */
    private static int string(String text, int start, StringBuilder value) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
            at++;
        }
        return at + 1;
    }
}
