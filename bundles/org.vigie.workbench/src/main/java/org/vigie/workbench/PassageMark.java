package org.vigie.workbench;

import java.util.Objects;

/**
 * A passage that is marked in a text.
 *
 * @param start where it begins, as an index into the text; marks may overlap
 * @param end where it ends; greater than the start
 * @param style how it looks
 * @param hover what is said when the mouse rests on it; blank for nothing
 * @param link what it leads to, which whoever made the mark understands, see {@link PassageMarks#follow}; blank for nothing
 */
public record PassageMark(int start, int end, Style style, String hover, String link) {

    /** How a passage looks; the colours are those of the theme. */
    public enum Style {
        /** As the words that were searched. */
        HIT,
        /** Underlined. */
        NOTED,
        /** With a coloured background. */
        CLAIMED,
        /** With the background of a claim that something is not so. */
        DENIED,
        /** With the background of a claim that is made with reserve. */
        SUSPECTED,
        /** Underlined by a wave, as something contested. */
        CONTESTED,
        /** Underlined in the colour of names of people and organisations. */
        NAME,
        /** Underlined in the colour of places. */
        PLACE,
        /** Underlined in the colour of dates. */
        DATE,
        /** Underlined in the colour of quantities. */
        QUANTITY,
        /** Underlined in the colour of technical words. */
        TECHNICAL,
        /** In the colour of what matters less. */
        DIMMED
    }

    public PassageMark {
        Objects.requireNonNull(style);
        Objects.requireNonNull(hover);
        Objects.requireNonNull(link);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("There is no passage from " + start + " to " + end);
        }
    }

    /** A mark that leads nowhere. */
    public PassageMark(int start, int end, Style style, String hover) {
        this(start, end, style, hover, "");
    }
}
