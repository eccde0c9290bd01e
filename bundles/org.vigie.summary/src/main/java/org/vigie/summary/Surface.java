package org.vigie.summary;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What pictures are drawn onto: a file, a window. Lengths are in pixels of a screen that is not scaled, from the upper left corner. Used by
 * one thread.
 */
@ConsumerType
public interface Surface {
    /** Fills a rectangle. */
    void fill(Ink ink, double x, double y, double width, double height);

    /** Draws the outline of a rectangle. */
    void frame(Ink ink, double x, double y, double width, double height);

    /** Draws a line. */
    void line(Ink ink, double fromX, double fromY, double toX, double toY, boolean dashed);

    /** Draws a disc, or a ring when it is not filled. */
    void disc(Ink ink, double x, double y, double radius, boolean filled);

    /**
     * Writes a line of text.
     *
     * @param y where the line begins above
     * @param words without line ends
     */
    void text(Ink ink, double x, double y, String words);

    /** Returns how wide a text would be. */
    double width(String words);

    /** Returns how high a line of text is. */
    double lineHeight();

    /** Draws something, of which only what lies in a rectangle is seen. */
    void within(double x, double y, double width, double height, Runnable drawing);
}
