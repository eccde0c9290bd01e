package org.vigie.summary;

/** A surface that begins further below on another one. */
record MovedSurface(Surface surface, double down) implements Surface {
    @Override
    public void fill(Ink ink, double x, double y, double width, double height) {
        surface.fill(ink, x, y + down, width, height);
    }

    @Override
    public void frame(Ink ink, double x, double y, double width, double height) {
        surface.frame(ink, x, y + down, width, height);
    }

    @Override
    public void line(Ink ink, double fromX, double fromY, double toX, double toY, boolean dashed) {
        surface.line(ink, fromX, fromY + down, toX, toY + down, dashed);
    }

    @Override
    public void disc(Ink ink, double x, double y, double radius, boolean filled) {
        surface.disc(ink, x, y + down, radius, filled);
    }

    @Override
    public void text(Ink ink, double x, double y, String words) {
        surface.text(ink, x, y + down, words);
    }

    @Override
    public double width(String words) {
        return surface.width(words);
    }

    @Override
    public double lineHeight() {
        return surface.lineHeight();
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable drawing) {
        surface.within(x, y + down, width, height, drawing);
    }
}
