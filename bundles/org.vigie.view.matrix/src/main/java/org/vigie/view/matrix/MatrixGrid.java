package org.vigie.view.matrix;

import org.vigie.view.matrix.MatrixTable.Place;

/**
 * Where cells are on the screen, in pixels.
 *
 * @param left how far it is scrolled to the right
 * @param top how far it is scrolled down
 * @param header the height of the names of columns, which stay
 * @param values whether cells show what is said, not only that
 */
record MatrixGrid(int left, int top, int header, boolean values) {
    static final int LABELS = 230;
    static final int LOW_HEADER = 26;
    static final int ROW = 26;
    static final int PAD = 6;
    private static final int NARROW = 34;
    private static final int WIDE = 170;

    int column() {
        return values ? WIDE : NARROW;
    }

    int width(MatrixTable table) {
        return LABELS + column() * table.columns().size();
    }

    int height(MatrixTable table) {
        return header + ROW * table.rows().size();
    }

    int x(int column) {
        return LABELS + column * column() - left;
    }

    int y(int row) {
        return header + row * ROW - top;
    }

    /** Returns the cell at a point; one before the first outside of the cells. */
    Place at(int x, int y) {
        return x < LABELS || y < header
                ? new Place(-1, -1)
                : new Place((y - header + top) / ROW, (x - LABELS + left) / column());
    }
}
