package org.vigie.view.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.vigie.casework.AccessibleRows;
import org.vigie.casework.CaseWords;
import org.vigie.casework.GcSurface;
import org.vigie.incident.StatedClaim;
import org.vigie.model.ClaimId;
import org.vigie.summary.TimeWindow;
import org.vigie.summary.TimelinePicture;
import org.vigie.summary.TimelineRow;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/**
 * The timeline on the screen: drawn rows that scroll, time that is pulled with the mouse and made larger with the wheel and Ctrl. Only rows
 * that are seen are drawn.
 */
final class TimelineCanvas extends Canvas implements AccessibleRows {
    private static final Texts TEXTS = Texts.of(TimelineCanvas.class);
    private static final double ZOOM = 1.25;
    private static final int STEP = 60;
    private static final int HOVER_CLAIMS = 5;

    private final Consumer<StatedClaim> selected;
    private final Consumer<StatedClaim> opened;
    private List<TimelineRow> rows = List.of();
    private TimeWindow window = TimeWindow.of(List.of(), 1);
    private int top;
    /** Whether all there is is shown, and not a part that the user chose. */
    private boolean fitted = true;
    private int selection = -1;
    private Point pulled;

    /**
     * @param selected told which claim is looked at
     * @param opened told which one the user wants to read
     */
    TimelineCanvas(Composite parent, Consumer<StatedClaim> selected, Consumer<StatedClaim> opened) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.selected = selected;
        this.opened = opened;
        setData("id", "timeline.canvas");
        setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        AccessibleRows.make(this, TEXTS.say("view.timeline"), this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, _ -> resized());
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseMove, this::moved);
        addListener(SWT.MouseUp, _ -> pulled = null);
        addListener(SWT.MouseHover, this::hover);
        addListener(SWT.MouseDoubleClick, _ -> openSelected());
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        getVerticalBar().addListener(SWT.Selection, _ -> scrollTo(getVerticalBar().getSelection()));
    }

    /** @param same whether it is the incident that is shown already */
    void show(List<TimelineRow> timeline, boolean same) {
        Optional<ClaimId> before = selection < 0
                ? Optional.empty()
                : Optional.of(rows.get(selection).claims().getFirst().stated().id());
        rows = timeline;
        selection = -1;
        if (!same) {
            top = 0;
            fit();
        }
        before.filter(_ -> same).ifPresent(this::reveal);
        scrolled();
    }

    /** What shows all there is goes on to do so when there is more room; a view has none before it is seen. */
    private void resized() {
        if (fitted) {
            fit();
        }
        scrolled();
    }

    /** Shows all there is. */
    void fit() {
        fitted = true;
        window = TimeWindow.of(rows, chartWidth());
        redraw();
    }

    void zoom(boolean larger) {
        zoom(larger ? ZOOM : 1 / ZOOM, chartWidth() / 2.0);
    }

    private void zoom(double factor, double at) {
        fitted = false;
        window = window.zoomed(factor, at);
        redraw();
    }

    private double chartWidth() {
        return Math.max(1, getClientArea().width - TimelinePicture.LABELS);
    }

    /** Pulls time to the right. */
    void pan(double pixels) {
        fitted = false;
        window = window.moved(pixels);
        redraw();
    }

    private TimelinePicture picture() {
        Rectangle area = getClientArea();
        return new TimelinePicture(rows, window, area.width, area.height, top, selection);
    }

    private void paint(Event event) {
        picture().draw(new GcSurface(event.gc, this));
        if (rows.isEmpty()) {
            EmptyMessage.draw(this, event.gc, (int) TimelinePicture.AXIS, TEXTS.say("timeline.none"));
        }
    }

    private void scrolled() {
        ScrollBar bar = getVerticalBar();
        int all = (int) Math.max(1, picture().rowsHeight() + TimelinePicture.AXIS);
        int seen = Math.max(1, getClientArea().height);
        bar.setValues(top, 0, all, Math.min(seen, all), (int) TimelinePicture.ROW, seen);
        bar.setEnabled(all > seen);
        scrollTo(top);
    }

    private void scrollTo(int pixel) {
        int last = (int) Math.max(0, picture().rowsHeight() + TimelinePicture.AXIS - getClientArea().height);
        top = Math.clamp(pixel, 0, last);
        getVerticalBar().setSelection(top);
        redraw();
    }

    private void pressed(Event event) {
        setFocus();
        if (event.button == 1 && event.x > TimelinePicture.LABELS) {
            pulled = new Point(event.x, event.y);
        }
        picture().rowAt(event.y).ifPresent(this::select);
    }

    private void moved(Event event) {
        setToolTipText(null);
        if (pulled != null) {
            pan(event.x - pulled.x);
            pulled = new Point(event.x, event.y);
        }
    }

    private void hover(Event event) {
        setToolTipText(picture().rowAt(event.y).map(this::words).map(SafeText::escaped).orElse(null));
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            zoom(Math.pow(ZOOM, event.count / 3.0), event.x - TimelinePicture.LABELS);
        } else if ((event.stateMask & SWT.SHIFT) != 0) {
            pan(event.count * STEP / 3.0);
        } else {
            scrollTo((int) (top - event.count * TimelinePicture.ROW));
        }
        event.doit = false;
    }

    private void key(Event event) {
        int page = (int) Math.max(1, getClientArea().height / TimelinePicture.ROW - 1);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> select(selection + 1);
            case SWT.ARROW_UP -> select(selection - 1);
            case SWT.PAGE_DOWN -> select(selection + page);
            case SWT.PAGE_UP -> select(selection - page);
            case SWT.HOME -> fit();
            case SWT.ARROW_LEFT -> pan(STEP);
            case SWT.ARROW_RIGHT -> pan(-STEP);
            case '+', '=', SWT.KEYPAD_ADD -> zoom(true);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(false);
            case SWT.CR, SWT.KEYPAD_CR -> openSelected();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void openSelected() {
        if (selection >= 0) {
            opened.accept(rows.get(selection).claims().getFirst());
        }
    }

    private void select(int row) {
        if (rows.isEmpty()) {
            return;
        }
        int wanted = Math.clamp(row, 0, rows.size() - 1);
        if (wanted != selection) {
            mark(wanted);
            selected.accept(rows.get(wanted).claims().getFirst());
        }
    }

    private void mark(int row) {
        selection = row;
        double y = picture().y(row);
        if (y < TimelinePicture.AXIS) {
            scrollTo((int) (top - TimelinePicture.AXIS + y));
        } else if (y + TimelinePicture.ROW > getClientArea().height) {
            scrollTo((int) (top + y + TimelinePicture.ROW - getClientArea().height));
        }
        getAccessible().setFocus(row);
        redraw();
    }

    /** Selects the row of a claim that is looked at elsewhere; none where it has no date. */
    void reveal(ClaimId claim) {
        int row = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).claims().stream().anyMatch(one -> one.stated().id().equals(claim))).findFirst()
                .orElse(-1);
        if (row >= 0) {
            mark(row);
        } else {
            selection = -1;
            redraw();
        }
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int selection() {
        return selection;
    }

    @Override
    public String words(int row) {
        TimelineRow shown = rows.get(row);
        String claims = shown.claims().stream().limit(HOVER_CLAIMS)
                .map(claim -> CaseWords.voice(claim, claim.report().title()) + ": " + CaseWords.quote(claim.claim()))
                .collect(Collectors.joining("\n"));
        String more = shown.claims().size() > HOVER_CLAIMS ? "\n…" : "";
        return shown.label() + ": " + shown.date() + "\n" + claims + more;
    }
}
