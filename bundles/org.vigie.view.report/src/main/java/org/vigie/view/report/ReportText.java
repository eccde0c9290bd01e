package org.vigie.view.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vigie.model.Passage;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.MarkColours;
import org.vigie.workbench.Palette;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The text of a report, not to be changed, with what is marked in it. */
final class ReportText {

    private static final Texts TEXTS = Texts.of(ReportText.class);
    private static final int MARGIN = 14;
    private static final int LINE_SPACING = 4;
    private static final int HOVER_CHARS = 1_000;

    private final StyledText text;
    private final ReportHeader header;
    private List<Passage> hits = List.of();
    private final MarkLayers layers;
    private final Cursor hand;
    private List<LayerMark> marks = List.of();
    private int current = -1;
    /** The text as it is cited, of which the widget shows what can be shown. */
    private String original = "";

    /** @param layers the marks that the user wants to see */
    ReportText(Composite parent, ReportHeader header, MarkLayers layers) {
        this.header = header;
        this.layers = layers;
        text = new LongText(parent, SWT.NONE);
        text.setData("id", "report.text");
        text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
        text.setLineSpacing(LINE_SPACING);
        Accessibility.name(text, TEXTS.say("report.text"));
        text.addListener(SWT.MouseHover, this::hover);
        hand = text.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
        text.addListener(SWT.MouseMove, this::moved);
        text.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && text.getSelectionCount() == 0) {
                at(new Point(event.x, event.y)).ifPresent(ReportText::follow);
            }
        });
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR) {
                linked(text.getCaretOffset()).ifPresent(ReportText::follow);
            }
        });
    }

    private static void follow(LayerMark mark) {
        mark.source().follow(mark.mark().link());
    }

    private void moved(Event event) {
        text.setToolTipText(null);
        text.setCursor(at(new Point(event.x, event.y)).isPresent() ? hand : null);
    }

    private Optional<LayerMark> at(Point point) {
        int offset = text.getOffsetAtPoint(point);
        return offset < 0 ? Optional.empty() : linked(offset);
    }

    /** Returns the mark at a place that leads somewhere: where several do, the shortest, which is the nearest. */
    private Optional<LayerMark> linked(int offset) {
        return shown().filter(mark -> mark.leadsSomewhere() && mark.holds(offset))
                .min(Comparator.comparingInt(LayerMark::length));
    }

    private Stream<LayerMark> shown() {
        return marks.stream().filter(mark -> layers.isOn(mark.source()));
    }

    /** Calls somebody when the user selects a passage, or none any more. */
    void onSelection(Runnable action) {
        text.addListener(SWT.Selection, _ -> action.run());
    }

    /** Returns the passage that is selected. */
    Optional<Passage> selection() {
        Point range = text.getSelectionRange();
        return range.y == 0 || range.x + range.y > original.length()
                ? Optional.empty()
                : Optional.of(Passage.of(original, range.x, range.x + range.y));
    }

    /**
     * Shows and selects a passage: where it is said to be, else at the first place that quotes the same.
     *
     * @return whether there is such a place
     */
    boolean reveal(Passage passage) {
        boolean there = passage.end() <= original.length()
                && original.startsWith(passage.quote(), passage.start());
        int start = there ? passage.start() : original.indexOf(passage.quote());
        if (start < 0) {
            return false;
        }
        show(start);
        text.setSelection(start, start + passage.quote().length());
        return true;
    }

    private void show(int start) {
        Point seen = text.getLocationAtOffset(start);
        if (seen.y < 0 || seen.y > text.getClientArea().height * 3 / 4) {
            text.setTopIndex(Math.max(0, text.getLineAtOffset(start) - 2));
        }
    }

    StyledText control() {
        return text;
    }

    void clear() {
        hits = List.of();
        marks = List.of();
        current = -1;
        original = "";
        text.setText("");
        header.hits(0, 0);
    }

    /** @param fresh whether another report is shown, or other words are marked; otherwise the reader stays where they are */
    void show(ReportContents contents, boolean fresh) {
        hits = contents.hits();
        marks = contents.marks();
        original = contents.report().content().text();
        layers.offer(marks);
        if (!text.getText().equals(contents.text())) {
            text.setText(contents.text());
        }
        current = fresh ? -1 : Math.min(current, hits.size() - 1);
        mark();
        header.hits(current + 1, hits.size());
        if (fresh && !hits.isEmpty()) {
            go(0);
        }
    }

    /** Colours what is marked. */
    void mark() {
        StyleRange[] ranges = new MarkStyles(Palette.of(text), MarkColours.of(text), text.getCharCount())
                .ranges(hits, shown().map(LayerMark::mark).toList(), current);
        text.setStyleRanges(ranges);
    }

    void next() {
        go(hits.isEmpty() ? -1 : (current + 1) % hits.size());
    }

    void previous() {
        go(hits.isEmpty() ? -1 : Math.floorMod(current - 1, hits.size()));
    }

    private void go(int hit) {
        if (hit < 0) {
            return;
        }
        current = hit;
        mark();
        Passage passage = hits.get(hit);
        text.setSelection(passage.start());
        show(passage.start());
        header.hits(hit + 1, hits.size());
    }

    private void hover(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        String words = shown().filter(mark -> mark.holds(offset)).map(LayerMark::mark)
                .filter(mark -> !mark.hover().isBlank()).map(mark -> SafeText.label(mark.hover(), HOVER_CHARS))
                .reduce((first, second) -> first + "\n" + second)
                .orElse(null);
        text.setToolTipText(words);
    }
}
