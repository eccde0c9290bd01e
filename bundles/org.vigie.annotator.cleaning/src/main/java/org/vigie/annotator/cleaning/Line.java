package org.vigie.annotator.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * A line without the space around it; not empty.
 *
 * @param text what stands there
 * @param start where it begins in the whole
 */
record Line(String text, int start) {

    static List<Line> of(String whole) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < whole.length()) {
            int end = whole.indexOf('\n', start);
            end = end < 0 ? whole.length() : end;
            String line = whole.substring(start, end);
            String text = line.strip();
            if (!text.isEmpty()) {
                lines.add(new Line(text, start + line.indexOf(text)));
            }
            start = end + 1;
        }
        return lines;
    }

    int end() {
        return start + text.length();
    }
}
