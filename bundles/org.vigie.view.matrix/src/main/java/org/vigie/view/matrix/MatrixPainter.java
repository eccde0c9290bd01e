package org.vigie.view.matrix;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.vigie.incident.EvidenceMatrix.Cell;
import org.vigie.incident.Status;
import org.vigie.view.matrix.MatrixTable.Place;
import org.vigie.workbench.MarkColours;
import org.vigie.workbench.Palette;

/** Draws the part of a matrix that is seen. */
record MatrixPainter(GC gc, MatrixTable table, MatrixGrid grid, Rectangle area, Palette palette, MarkColours colours) {

    /** @param place the cell that is selected */
    void paint(Place place) {
        gc.setBackground(palette.background());
        gc.fillRectangle(area);
        cells(place);
        rowNames();
        columnNames();
    }

    private void cells(Place place) {
        gc.setClipping(MatrixGrid.LABELS, grid.header(), area.width - MatrixGrid.LABELS, area.height - grid.header());
        for (int row = grid.top() / MatrixGrid.ROW; row < table.rows().size() && grid.y(row) < area.height; row++) {
            for (int column = grid.left() / grid.column(); column < table.columns().size()
                    && grid.x(column) < area.width; column++) {
                Place at = new Place(row, column);
                Rectangle cell = new Rectangle(grid.x(column), grid.y(row), grid.column(), MatrixGrid.ROW);
                table.cell(at).ifPresent(said -> cell(cell, said));
                gc.setForeground(palette.line());
                gc.drawRectangle(cell);
                if (at.equals(place)) {
                    gc.setForeground(palette.text());
                    gc.drawRectangle(cell.x + 1, cell.y + 1, cell.width - 2, cell.height - 2);
                }
            }
        }
        gc.setClipping((Rectangle) null);
    }

    private void cell(Rectangle bounds, Cell cell) {
        gc.setBackground(ground(cell));
        gc.fillRectangle(bounds);
        gc.setForeground(cell.status() == Status.CONTESTED ? colours.contested() : palette.text());
        String words = grid.values() ? MatrixTable.sign(cell) + " " + MatrixTable.values(cell) : MatrixTable.sign(cell);
        Rectangle before = gc.getClipping();
        gc.setClipping(before.intersection(bounds));
        int width = gc.textExtent(words).x;
        int x = grid.values() ? bounds.x + MatrixGrid.PAD : bounds.x + Math.max(1, (bounds.width - width) / 2);
        gc.drawText(words, x, bounds.y + (MatrixGrid.ROW - gc.getFontMetrics().getHeight()) / 2, SWT.DRAW_TRANSPARENT);
        gc.setClipping(before);
    }

    private Color ground(Cell cell) {
        return switch (cell.status()) {
            case CONTESTED -> palette.removed();
            case DENIED -> colours.denied();
            case SUPERSEDED -> palette.line();
            case CORROBORATED -> palette.added();
            case SINGLE_SOURCE -> switch (cell.claims().getFirst().claim().stance()) {
                case SUSPECTED -> colours.suspected();
                case DENIED -> colours.denied();
                case AFFIRMED -> colours.affirmed();
            };
        };
    }

    private void rowNames() {
        gc.setClipping(0, grid.header(), MatrixGrid.LABELS, area.height - grid.header());
        for (int row = grid.top() / MatrixGrid.ROW; row < table.rows().size() && grid.y(row) < area.height; row++) {
            gc.setForeground(palette.text());
            gc.drawText(table.rows().get(row), MatrixGrid.PAD,
                    grid.y(row) + (MatrixGrid.ROW - gc.getFontMetrics().getHeight()) / 2,
                    SWT.DRAW_TRANSPARENT);
            gc.setForeground(palette.line());
            gc.drawLine(0, grid.y(row) + MatrixGrid.ROW, MatrixGrid.LABELS, grid.y(row) + MatrixGrid.ROW);
        }
        gc.setClipping((Rectangle) null);
    }

    private void columnNames() {
        gc.setForeground(palette.text());
        Transform turned = new Transform(gc.getDevice());
        for (int column = grid.left() / grid.column(); column < table.columns().size()
                && grid.x(column) < area.width; column++) {
            int from = Math.max(MatrixGrid.LABELS, grid.x(column));
            gc.setClipping(from, 0, Math.max(0, grid.x(column) + grid.column() - from), grid.header());
            if (grid.values()) {
                gc.drawText(table.columns().get(column), grid.x(column) + MatrixGrid.PAD, MatrixGrid.PAD / 2,
                        SWT.DRAW_TRANSPARENT);
            } else {
                turned.identity();
                turned.translate(grid.x(column) + (grid.column() - gc.getFontMetrics().getHeight()) / 2f,
                        grid.header() - MatrixGrid.PAD);
                turned.rotate(-90);
                gc.setTransform(turned);
                gc.drawText(shortened(table.columns().get(column), grid.header() - 2 * MatrixGrid.PAD), 0, 0,
                        SWT.DRAW_TRANSPARENT);
                gc.setTransform(null);
            }
        }
        turned.dispose();
        gc.setClipping((Rectangle) null);
        gc.setForeground(palette.line());
        gc.drawLine(0, grid.header(), area.width, grid.header());
        gc.drawLine(MatrixGrid.LABELS, 0, MatrixGrid.LABELS, area.height);
    }

    private String shortened(String name, int width) {
        String shown = name;
        while (shown.length() > 1 && gc.textExtent(shown).x > width) {
            shown = shown.substring(0, Math.max(1, shown.length() - (shown.endsWith("…") ? 2 : 1))) + "…";
        }
        return shown;
    }
}
