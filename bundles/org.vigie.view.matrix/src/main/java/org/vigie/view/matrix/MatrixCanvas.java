package org.vigie.view.matrix;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.vigie.casework.AccessibleRows;
import org.vigie.evidence.EvidenceMatrix.Cell;
import org.vigie.evidence.StatedClaim;
import org.vigie.evidence.Status;
import org.vigie.model.ClaimId;
import org.vigie.view.matrix.MatrixTable.Place;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.MarkColours;
import org.vigie.workbench.Palette;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The matrix on the screen: only the cells that are seen are drawn; names of rows and columns stay where they are when it scrolls. */
final class MatrixCanvas extends Canvas implements AccessibleRows {
    private static final Texts TEXTS = Texts.of(MatrixCanvas.class);
    private static final int LABELS = 230;
    private static final int HEADER = 150;
    private static final int LOW_HEADER = 26;
    private static final int ROW = 26;
    private static final int NARROW = 34;
    private static final int WIDE = 170;
    private static final int PAD = 6;

    private final Consumer<StatedClaim> selected;
    private final Consumer<StatedClaim> opened;
    private MatrixTable table = MatrixTable.NONE;
    private boolean values;
    private int left;
    private int top;
    private Place place = new Place(-1, -1);

    /**
     * @param selected told which claim is looked at
     * @param opened told which one the user wants to read
     */
    MatrixCanvas(Composite parent, Consumer<StatedClaim> selected, Consumer<StatedClaim> opened) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.selected = selected;
        this.opened = opened;
        setData("id", "matrix.canvas");
        setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        AccessibleRows.make(this, TEXTS.say("view.matrix"), this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, _ -> scrolled());
        addListener(SWT.MouseDown, event -> {
            setFocus();
            select(at(event.x, event.y));
        });
        addListener(SWT.MouseDoubleClick, _ -> open());
        addListener(SWT.MouseMove, _ -> setToolTipText(null));
        addListener(SWT.MouseHover, this::hover);
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        getVerticalBar().addListener(SWT.Selection, _ -> scrollTo(left, getVerticalBar().getSelection()));
        getHorizontalBar().addListener(SWT.Selection, _ -> scrollTo(getHorizontalBar().getSelection(), top));
    }

    void show(MatrixTable shown, boolean same) {
        table = shown;
        place = new Place(-1, -1);
        if (!same) {
            left = 0;
            top = 0;
        }
        scrolled();
    }

    /** @param wide whether cells show what is said, not only that */
    void showValues(boolean wide) {
        values = wide;
        scrolled();
    }

    private int column() {
        return values ? WIDE : NARROW;
    }

    private int header() {
        return values ? LOW_HEADER : HEADER;
    }

    private void scrolled() {
        Rectangle area = getClientArea();
        set(getVerticalBar(), top, header() + ROW * table.rows().size(), area.height, ROW);
        set(getHorizontalBar(), left, LABELS + column() * table.columns().size(), area.width, column());
        scrollTo(left, top);
    }

    private static void set(ScrollBar bar, int at, int all, int seen, int step) {
        int length = Math.max(1, seen);
        bar.setValues(at, 0, Math.max(1, all), Math.min(length, Math.max(1, all)), step, length);
        bar.setEnabled(all > length);
    }

    private void scrollTo(int x, int y) {
        Rectangle area = getClientArea();
        left = Math.clamp(x, 0, Math.max(0, LABELS + column() * table.columns().size() - area.width));
        top = Math.clamp(y, 0, Math.max(0, header() + ROW * table.rows().size() - area.height));
        getHorizontalBar().setSelection(left);
        getVerticalBar().setSelection(top);
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Palette palette = Palette.of(this);
        gc.setBackground(palette.background());
        gc.fillRectangle(area);
        if (table.rows().isEmpty()) {
            EmptyMessage.draw(this, gc, 0, TEXTS.say("matrix.none"));
            return;
        }
        cells(gc, area, palette);
        rowNames(gc, area, palette);
        columnNames(gc, area, palette);
    }

    private void cells(GC gc, Rectangle area, Palette palette) {
        gc.setClipping(LABELS, header(), area.width - LABELS, area.height - header());
        MarkColours colours = MarkColours.of(this);
        for (int row = top / ROW; row < table.rows().size() && y(row) < area.height; row++) {
            for (int column = left / column(); column < table.columns().size() && x(column) < area.width; column++) {
                Place at = new Place(row, column);
                Rectangle cell = new Rectangle(x(column), y(row), column(), ROW);
                table.cell(at).ifPresent(said -> cell(gc, cell, said, palette, colours));
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

    private void cell(GC gc, Rectangle bounds, Cell cell, Palette palette, MarkColours colours) {
        gc.setBackground(ground(cell, palette, colours));
        gc.fillRectangle(bounds);
        gc.setForeground(cell.status() == Status.CONTESTED ? colours.contested() : palette.text());
        String words = values ? MatrixTable.sign(cell) + " " + MatrixTable.values(cell) : MatrixTable.sign(cell);
        Rectangle before = gc.getClipping();
        gc.setClipping(before.intersection(bounds));
        int width = gc.textExtent(words).x;
        int x = values ? bounds.x + PAD : bounds.x + Math.max(1, (bounds.width - width) / 2);
        gc.drawText(words, x, bounds.y + (ROW - gc.getFontMetrics().getHeight()) / 2, SWT.DRAW_TRANSPARENT);
        gc.setClipping(before);
    }

    private static Color ground(Cell cell, Palette palette, MarkColours colours) {
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

    private void rowNames(GC gc, Rectangle area, Palette palette) {
        gc.setClipping(0, header(), LABELS, area.height - header());
        for (int row = top / ROW; row < table.rows().size() && y(row) < area.height; row++) {
            gc.setForeground(palette.text());
            gc.drawText(table.rows().get(row), PAD, y(row) + (ROW - gc.getFontMetrics().getHeight()) / 2,
                    SWT.DRAW_TRANSPARENT);
            gc.setForeground(palette.line());
            gc.drawLine(0, y(row) + ROW, LABELS, y(row) + ROW);
        }
        gc.setClipping((Rectangle) null);
    }

    private void columnNames(GC gc, Rectangle area, Palette palette) {
        gc.setForeground(palette.text());
        Transform turned = new Transform(getDisplay());
        for (int column = left / column(); column < table.columns().size() && x(column) < area.width; column++) {
            int from = Math.max(LABELS, x(column));
            gc.setClipping(from, 0, Math.max(0, x(column) + column() - from), header());
            if (values) {
                gc.drawText(table.columns().get(column), x(column) + PAD, PAD / 2, SWT.DRAW_TRANSPARENT);
            } else {
                turned.identity();
                turned.translate(x(column) + (NARROW - gc.getFontMetrics().getHeight()) / 2f, header() - PAD);
                turned.rotate(-90);
                gc.setTransform(turned);
                gc.drawText(table.columns().get(column), 0, 0, SWT.DRAW_TRANSPARENT);
                gc.setTransform(null);
            }
        }
        turned.dispose();
        gc.setClipping((Rectangle) null);
        gc.setForeground(palette.line());
        gc.drawLine(0, header(), area.width, header());
        gc.drawLine(LABELS, 0, LABELS, area.height);
    }

    private int x(int column) {
        return LABELS + column * column() - left;
    }

    private int y(int row) {
        return header() + row * ROW - top;
    }

    private Place at(int x, int y) {
        return x < LABELS || y < header()
                ? new Place(-1, -1)
                : new Place((y - header() + top) / ROW, (x - LABELS + left) / column());
    }

    private void select(Place wanted) {
        boolean there = wanted.row() >= 0 && wanted.row() < table.rows().size() && wanted.column() >= 0
                && wanted.column() < table.columns().size();
        if (there && !wanted.equals(place)) {
            mark(wanted);
            table.cell(wanted).ifPresent(cell -> selected.accept(cell.claims().getFirst()));
        }
    }

    private void mark(Place wanted) {
        place = wanted;
        Rectangle area = getClientArea();
        int x = x(wanted.column());
        int y = y(wanted.row());
        int nextLeft = x < LABELS ? left + x - LABELS : left + Math.max(0, x + column() - area.width);
        int nextTop = y < header() ? top + y - header() : top + Math.max(0, y + ROW - area.height);
        scrollTo(nextLeft, nextTop);
        getAccessible().setFocus(wanted.row() * table.columns().size() + wanted.column());
    }

    /** Selects the cell of a claim that is looked at elsewhere. */
    void reveal(ClaimId claim) {
        boolean already = table.cell(place).stream().flatMap(cell -> cell.claims().stream())
                .anyMatch(one -> one.stated().id().equals(claim));
        if (!already) {
            table.find(claim).ifPresent(this::mark);
        }
    }

    private void open() {
        table.cell(place).ifPresent(cell -> opened.accept(cell.claims().getFirst()));
    }

    private void hover(Event event) {
        Place at = at(event.x, event.y);
        boolean there = at.row() >= 0 && at.row() < table.rows().size() && at.column() < table.columns().size();
        setToolTipText(there ? SafeText.escaped(table.words(at)) : null);
    }

    private void wheel(Event event) {
        boolean aside = (event.stateMask & SWT.SHIFT) != 0;
        scrollTo(aside ? left - event.count * column() / 3 : left, aside ? top : top - event.count * ROW);
        event.doit = false;
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1, 0);
            case SWT.ARROW_UP -> step(-1, 0);
            case SWT.ARROW_RIGHT -> step(0, 1);
            case SWT.ARROW_LEFT -> step(0, -1);
            case SWT.HOME -> select(new Place(0, 0));
            case SWT.CR, SWT.KEYPAD_CR -> open();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void step(int down, int right) {
        select(new Place(Math.max(0, place.row() + down), Math.max(0, place.column() + right)));
    }

    /** A cell is a row for assistive technology: it reads one thing at a time. */
    @Override
    public int rows() {
        return table.rows().size() * table.columns().size();
    }

    @Override
    public int selection() {
        return Optional.of(place).filter(at -> at.row() >= 0).map(at -> at.row() * table.columns().size() + at.column())
                .orElse(-1);
    }

    @Override
    public String words(int row) {
        int columns = table.columns().size();
        return table.words(new Place(row / columns, row % columns));
    }
}
