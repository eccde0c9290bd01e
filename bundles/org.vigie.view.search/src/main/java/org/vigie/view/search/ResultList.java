package org.vigie.view.search;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.vigie.model.ReportId;
import org.vigie.search.Hit;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Texts;

/**
 * A list that draws only the rows that are seen, so that its length costs nothing. SWT's own tables make a native row for each
 * item, which takes a tenth of a second for a hundred thousand of them, at each key press.
 */
final class ResultList extends Canvas {

    private static final Texts TEXTS = Texts.of(ResultList.class);
    private static final int WHEEL_ROWS = 1;

    private final ResultPages pages;
    private final HitPainter painter;
    private Consumer<Optional<Hit>> selected = _ -> {};
    private Consumer<Hit> opened = _ -> {};
    private int selection = -1;
    /** The report that the listener was told of; commands work on this one. */
    private ReportId told;
    private int top;

    ResultList(Composite parent, ResultPages pages) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.BORDER);
        this.pages = pages;
        this.painter = new HitPainter(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, _ -> scrolled());
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseDoubleClick, _ -> hit().ifPresent(opened));
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS && event.detail != SWT.TRAVERSE_RETURN);
        getVerticalBar().addListener(SWT.Selection, _ -> scrollTo(getVerticalBar().getSelection()));
        ResultAccess.make(this);
    }

    /** Calls somebody when another result or none is selected, and when one is to be opened. */
    void listen(Consumer<Optional<Hit>> onSelected, Consumer<Hit> onOpened) {
        selected = onSelected;
        opened = onOpened;
    }

    /**
     * Shows other results from the beginning, or the same search anew: then what was selected stays so, wherever it is now. It
     * also stays while the user is in the list: who types a query and goes on to its results is not to lose the one that they are
     * at because the last letter is only answered now.
     */
    void show(boolean fromBeginning) {
        if (fromBeginning) {
            top = 0;
        }
        boolean keep = !fromBeginning || isFocusControl();
        selection = keep && told != null ? pages.rowOf(told) : -1;
        scrolled();
        tell();
        redraw();
    }

    /** A page came on which the selection may be. */
    void arrived() {
        tell();
        redraw();
    }

    private void tell() {
        Optional<Hit> hit = hit();
        ReportId id = hit.map(Hit::id).orElse(null);
        if (!Objects.equals(id, told)) {
            told = id;
            selected.accept(hit);
        }
    }

    int rows() {
        return pages.total();
    }

    int selection() {
        return selection;
    }

    /** Returns the result that is selected, when it is loaded. */
    Optional<Hit> hit() {
        return selection < 0 ? Optional.empty() : pages.get(selection);
    }

    Optional<Hit> hit(int row) {
        return pages.get(row);
    }

    /** Returns the row at a point of this control; -1 for none. */
    int rowAt(int y) {
        int row = (top + y) / painter.rowHeight();
        return row < rows() ? row : -1;
    }

    Rectangle bounds(int row) {
        return new Rectangle(0, row * painter.rowHeight() - top, getClientArea().width, painter.rowHeight());
    }

    void select(int row) {
        if (rows() == 0) {
            return;
        }
        selection = Math.clamp(row, 0, rows() - 1);
        reveal(selection);
        redraw();
        ResultAccess.selected(this);
        tell();
    }

    private void reveal(int row) {
        Rectangle bounds = bounds(row);
        if (bounds.y < 0) {
            scrollTo(top + bounds.y);
        } else if (bounds.y + bounds.height > getClientArea().height) {
            scrollTo(top + bounds.y + bounds.height - getClientArea().height);
        }
    }

    private void scrollTo(int pixel) {
        int last = Math.max(0, rows() * painter.rowHeight() - getClientArea().height);
        top = Math.clamp(pixel, 0, last);
        getVerticalBar().setSelection(top);
        redraw();
    }

    private void scrolled() {
        ScrollBar bar = getVerticalBar();
        int all = Math.max(1, rows() * painter.rowHeight());
        int seen = Math.max(1, getClientArea().height);
        bar.setValues(top, 0, all, Math.min(seen, all), painter.rowHeight(), seen);
        bar.setEnabled(all > seen);
        scrollTo(top);
    }

    private void paint(Event event) {
        Point size = getSize();
        event.gc.setBackground(getBackground());
        event.gc.fillRectangle(0, 0, size.x, size.y);
        int first = (top + event.y) / painter.rowHeight();
        for (int row = first; row < rows() && bounds(row).y < event.y + event.height; row++) {
            painter.draw(event.gc, bounds(row), pages.get(row), row == selection, row == selection && isFocusControl());
        }
        if (rows() == 0 && pages.state() != null && !pages.state().isEverything()) {
            EmptyMessage.draw(this, event.gc, 0, TEXTS.say("results.none"));
        }
    }

    private void pressed(Event event) {
        setFocus();
        int row = rowAt(event.y);
        if (row >= 0) {
            select(row);
        }
    }

    private void wheel(Event event) {
        scrollTo(top - event.count * painter.rowHeight() * WHEEL_ROWS / 3);
        event.doit = false;
    }

    private void key(Event event) {
        int page = Math.max(1, getClientArea().height / painter.rowHeight());
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> select(selection + 1);
            case SWT.ARROW_UP -> select(selection - 1);
            case SWT.PAGE_DOWN -> select(selection + page);
            case SWT.PAGE_UP -> select(selection - page);
            case SWT.HOME -> select(0);
            case SWT.END -> select(rows() - 1);
            case SWT.CR, SWT.KEYPAD_CR -> hit().ifPresent(opened);
            default -> {
                return;
            }
        }
        event.doit = false;
    }
}
