package org.vigie.workbench;

import java.util.Objects;

/**
 * A passage that is marked in a text.
 *
 * @param start where it begins, as an index into the text; marks may overlap
 * @param end where it ends; greater than the start
 * @param style how it looks
 * @param hover what is said when the mouse rests on it; blank for nothing
 */
public record PassageMark(int start, int end, Style style, String hover) {

    /** How a passage looks; the colours are those of the theme. */
    public enum Style {
        /** As the words that were searched. */
        HIT,
        /** Underlined. */
        NOTED,
        /** With a coloured background. */
        CLAIMED,
        /** Underlined by a wave, as something contested. */
        CONTESTED
    }

    public PassageMark {
        Objects.requireNonNull(style);
        Objects.requireNonNull(hover);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("There is no passage from " + start + " to " + end);
        }
    }
}
