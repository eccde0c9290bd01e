package org.vigie.view.report;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vigie.model.Passage;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Palette;
import org.vigie.workbench.PassageMark;
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
    private List<PassageMark> marks = List.of();
    private int current = -1;

    ReportText(Composite parent, ReportHeader header) {
        this.header = header;
        text = new LongText(parent, SWT.NONE);
        text.setData("id", "report.text");
        text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
        text.setLineSpacing(LINE_SPACING);
        Accessibility.name(text, TEXTS.say("report.text"));
        text.addListener(SWT.MouseHover, this::hover);
        text.addListener(SWT.MouseMove, _ -> text.setToolTipText(null));
    }

    StyledText control() {
        return text;
    }

    void clear() {
        hits = List.of();
        marks = List.of();
        current = -1;
        text.setText("");
        header.hits(0, 0);
    }

    /** @param fresh whether another report is shown, or other words are marked; otherwise the reader stays where they are */
    void show(ReportContents contents, boolean fresh) {
        hits = contents.hits();
        marks = contents.marks();
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

    private void mark() {
        Palette palette = Palette.of(text);
        StyleRange[] ranges = new MarkStyles(palette, text.getCharCount()).ranges(hits, marks, current);
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
        Point seen = text.getLocationAtOffset(passage.start());
        if (seen.y < 0 || seen.y > text.getClientArea().height * 3 / 4) {
            text.setTopIndex(Math.max(0, text.getLineAtOffset(passage.start()) - 2));
            text.showSelection();
        }
        header.hits(hit + 1, hits.size());
    }

    private void hover(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        String words = marks.stream()
                .filter(mark -> offset >= mark.start() && offset < mark.end() && !mark.hover().isBlank())
                .map(mark -> SafeText.label(mark.hover(), HOVER_CHARS)).reduce((first, second) -> first + "\n" + second)
                .orElse(null);
        text.setToolTipText(words);
    }
}
