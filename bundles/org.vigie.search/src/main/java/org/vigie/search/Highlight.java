package org.vigie.search;

import java.util.List;
import java.util.Objects;
import org.vigie.model.Passage;

/**
 * A passage in which the user's words stand.
 *
 * @param field where the passage stands
 * @param passage the passage, with indices into that field
 * @param marks the words, with indices into the same field; in order, not overlapping, inside the passage
 */
public record Highlight(Field field, Passage passage, List<Passage> marks) {

    /** The fields that are highlighted. */
    public enum Field {
        TITLE, TEXT
    }

    public Highlight {
        Objects.requireNonNull(field);
        Objects.requireNonNull(passage);
        marks = List.copyOf(marks);
    }

    /** Returns the passage with a text before and after each marked word. */
    public String marked(String before, String after) {
        StringBuilder out = new StringBuilder();
        int at = passage.start();
        for (Passage mark : marks) {
            out.append(passage.quote(), at - passage.start(), mark.start() - passage.start());
            out.append(before).append(mark.quote()).append(after);
            at = mark.end();
        }
        return out.append(passage.quote(), at - passage.start(), passage.quote().length()).toString();
    }
}
