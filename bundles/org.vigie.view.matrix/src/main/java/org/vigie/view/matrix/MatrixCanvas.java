package org.vigie.view.matrix;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.vigie.casework.AccessibleRows;
import org.vigie.incident.StatedClaim;
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

    private static final int LEAST_HEADER = 100;

    private final Consumer<StatedClaim> selected;
    private final Consumer<StatedClaim> opened;
    private MatrixTable table = MatrixTable.NONE;
    private boolean values;
    private int longest;
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
            select(grid().at(event.x, event.y));
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
        longest = longest(shown.columns(), new GC(this));
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

    private MatrixGrid grid() {
        return new MatrixGrid(left, top, values ? MatrixGrid.LOW_HEADER : header(), values);
    }

    /** Room for the longest name, which stands upright beside the others when columns are narrow; at most half of the view. */
    private int header() {
        return Math.min(longest + 2 * MatrixGrid.PAD, Math.max(LEAST_HEADER, getClientArea().height / 2));
    }

    private static int longest(List<String> names, GC gc) {
        try {
            return names.stream().mapToInt(name -> gc.textExtent(name).x).max().orElse(0);
        } finally {
            gc.dispose();
        }
    }

    private void scrolled() {
        MatrixGrid grid = grid();
        Rectangle area = getClientArea();
        set(getVerticalBar(), top, grid.height(table), area.height, MatrixGrid.ROW);
        set(getHorizontalBar(), left, grid.width(table), area.width, grid.column());
        scrollTo(left, top);
    }

    private static void set(ScrollBar bar, int at, int all, int seen, int step) {
        int length = Math.max(1, seen);
        bar.setValues(at, 0, Math.max(1, all), Math.min(length, Math.max(1, all)), step, length);
        bar.setEnabled(all > length);
    }

    private void scrollTo(int x, int y) {
        Rectangle area = getClientArea();
        left = Math.clamp(x, 0, Math.max(0, grid().width(table) - area.width));
        top = Math.clamp(y, 0, Math.max(0, grid().height(table) - area.height));
        getHorizontalBar().setSelection(left);
        getVerticalBar().setSelection(top);
        redraw();
    }

    private void paint(GC gc) {
        if (table.rows().isEmpty()) {
            gc.setBackground(Palette.of(this).background());
            gc.fillRectangle(getClientArea());
            EmptyMessage.draw(this, gc, 0, TEXTS.say("matrix.none"));
            return;
        }
        new MatrixPainter(gc, table, grid(), getClientArea(), Palette.of(this), MarkColours.of(this)).paint(place);
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
        MatrixGrid grid = grid();
        int x = grid.x(wanted.column());
        int y = grid.y(wanted.row());
        int nextLeft = x < MatrixGrid.LABELS
                ? left + x - MatrixGrid.LABELS
                : left + Math.max(0, x + grid.column() - area.width);
        int nextTop = y < grid.header() ? top + y - grid.header() : top + Math.max(0, y + MatrixGrid.ROW - area.height);
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
        Place at = grid().at(event.x, event.y);
        boolean there = at.row() >= 0 && at.row() < table.rows().size() && at.column() < table.columns().size();
        setToolTipText(there ? SafeText.escaped(table.words(at)) : null);
    }

    private void wheel(Event event) {
        boolean aside = (event.stateMask & SWT.SHIFT) != 0;
        scrollTo(aside ? left - event.count * grid().column() / 3 : left,
                aside ? top : top - event.count * MatrixGrid.ROW);
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
