package org.vigie.casework;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.vigie.summary.Ink;
import org.vigie.summary.Surface;
import org.vigie.workbench.MarkColours;
import org.vigie.workbench.Palette;
import org.vigie.workbench.SafeText;

/** Draws onto a control or an image, in the colours of the theme of a control. For one painting, in the thread of the user interface. */
public final class GcSurface implements Surface {
    private static final int DASH = 3;

    private final GC gc;
    private final Palette palette;
    private final MarkColours colours;
    private final int lineHeight;

    /** @param control whose theme it has */
    public GcSurface(GC gc, Control control) {
        this.gc = gc;
        this.palette = Palette.of(control);
        this.colours = MarkColours.of(control);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        this.lineHeight = gc.getFontMetrics().getHeight();
    }

    private Color colour(Ink ink) {
        return switch (ink) {
            case GROUND -> palette.background();
            case BAND, LINE -> palette.line();
            case TEXT -> palette.text();
            case MUTED, SAID -> palette.muted();
            case AFFIRMED, ORGANISATION -> colours.name();
            case SUSPECTED, INCIDENT -> colours.date();
            case DENIED, CONTESTED, ACTOR -> colours.contested();
            case SELECTED -> palette.claimed();
        };
    }

    @Override
    public void fill(Ink ink, double x, double y, double width, double height) {
        gc.setBackground(colour(ink));
        gc.fillRectangle(at(x), at(y), at(x + width) - at(x), at(y + height) - at(y));
    }

    @Override
    public void frame(Ink ink, double x, double y, double width, double height) {
        gc.setForeground(colour(ink));
        gc.drawRectangle(at(x), at(y), at(x + width) - at(x) - 1, at(y + height) - at(y) - 1);
    }

    @Override
    public void line(Ink ink, double fromX, double fromY, double toX, double toY, boolean dashed) {
        gc.setForeground(colour(ink));
        if (dashed) {
            gc.setLineDash(new int[]{DASH, DASH});
        }
        gc.drawLine(at(fromX), at(fromY), at(toX), at(toY));
        if (dashed) {
            gc.setLineDash(null);
        }
    }

    @Override
    public void disc(Ink ink, double x, double y, double radius, boolean filled) {
        int size = at(2 * radius);
        gc.setBackground(colour(filled ? ink : Ink.GROUND));
        gc.fillOval(at(x - radius), at(y - radius), size, size);
        gc.setForeground(colour(ink));
        gc.drawOval(at(x - radius), at(y - radius), size, size);
    }

    @Override
    public void text(Ink ink, double x, double y, String words) {
        gc.setForeground(colour(ink));
        gc.drawText(SafeText.shown(words), at(x), at(y), SWT.DRAW_TRANSPARENT);
    }

    @Override
    public double width(String words) {
        return gc.textExtent(words, SWT.DRAW_TRANSPARENT).x;
    }

    @Override
    public double lineHeight() {
        return lineHeight;
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable drawing) {
        Rectangle before = gc.getClipping();
        gc.setClipping(before.intersection(new Rectangle(at(x), at(y), at(x + width) - at(x), at(y + height) - at(y))));
        drawing.run();
        gc.setClipping(before);
    }

    /** What lies far outside is no number that a toolkit knows. */
    private static int at(double pixel) {
        return (int) Math.round(Math.clamp(pixel, -30_000, 30_000));
    }
}
