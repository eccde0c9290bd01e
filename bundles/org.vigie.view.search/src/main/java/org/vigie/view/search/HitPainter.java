package org.vigie.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Control;
import org.vigie.model.Passage;
import org.vigie.search.Facet;
import org.vigie.search.Highlight;
import org.vigie.search.Hit;
import org.vigie.workbench.Dates;
import org.vigie.workbench.Palette;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Draws one result: its title, where it comes from, and the best passage, with the user's words marked. */
final class HitPainter {

    private static final Texts TEXTS = Texts.of(HitPainter.class);
    private static final int MARGIN = 6;
    private static final int TITLE_CHARS = 240;

    private static final String CUT = "…";

    private final Control control;
    private final TextLayout layout;
    private final Font bold;
    private final int lineHeight;

    HitPainter(Control control) {
        this.control = control;
        this.layout = new TextLayout(control.getDisplay());
        this.bold = new Font(control.getDisplay(), bold(control.getFont().getFontData()));
        GC gc = new GC(control);
        this.lineHeight = gc.getFontMetrics().getHeight() + 2;
        gc.dispose();
        control.addListener(SWT.Dispose, _ -> {
            layout.dispose();
            bold.dispose();
        });
    }

    private static FontData[] bold(FontData[] plain) {
        for (FontData data : plain) {
            data.setStyle(data.getStyle() | SWT.BOLD);
        }
        return plain;
    }

    int rowHeight() {
        return 3 * lineHeight + 2 * MARGIN;
    }

    /** Draws a row; a result that is on its way is a row without words. */
    void draw(GC gc, Rectangle row, Optional<Hit> hit, boolean selected, boolean focused) {
        Palette palette = Palette.of(control);
        gc.setBackground(selected ? palette.selected() : palette.background());
        gc.fillRectangle(row);
        hit.ifPresent(found -> {
            gc.setForeground(selected ? palette.selectedText() : palette.text());
            int width = row.width - 2 * MARGIN;
            text(gc, title(found), marks(found, Highlight.Field.TITLE), bold, row.x + MARGIN, row.y + MARGIN, width,
                    palette);
            gc.setForeground(selected ? palette.selectedText() : palette.muted());
            text(gc, meta(found), List.of(), control.getFont(), row.x + MARGIN, row.y + MARGIN + lineHeight, width,
                    palette);
            snippet(found).map(Snippet::of)
                    .ifPresent(snippet -> text(gc, snippet.text(), snippet.marks(), control.getFont(),
                            row.x + MARGIN, row.y + MARGIN + 2 * lineHeight, width, palette));
        });
        gc.setForeground(palette.line());
        gc.drawLine(row.x, row.y + row.height - 1, row.x + row.width, row.y + row.height - 1);
        if (focused) {
            gc.drawFocus(row.x + 1, row.y + 1, row.width - 2, row.height - 3);
        }
    }

    static String title(Hit hit) {
        return hit.title().isBlank() ? TEXTS.say("hit.untitled") : hit.title();
    }

    /** Source, kind, language and date, as far as they are known. */
    static String meta(Hit hit) {
        List<String> parts = new ArrayList<>();
        parts.add(ReportWords.source(hit.sourceName()));
        parts.add(ReportWords.kind(hit.kind().id()));
        if (!hit.language().equals("und")) {
            parts.add(hit.language());
        }
        parts.add(ReportWords.date(hit.published()));
        return String.join("  ·  ", parts);
    }

    private static List<Passage> marks(Hit hit, Highlight.Field field) {
        return hit.highlights().stream().filter(mark -> mark.field() == field).findFirst().map(Highlight::marks)
                .orElse(List.of());
    }

    private static Optional<Highlight> snippet(Hit hit) {
        return hit.highlights().stream().filter(mark -> mark.field() == Highlight.Field.TEXT).findFirst();
    }

    private void text(GC gc, String text, List<Passage> marks, Font font, int x, int y, int width, Palette palette) {
        String line = SafeText.line(text, TITLE_CHARS);
        layout.setText(line);
        layout.setFont(font);
        layout.setWidth(-1);
        for (Passage mark : marks) {
            if (mark.end() <= line.length()) {
                layout.setStyle(new TextStyle(font, palette.text(), palette.hit()), mark.start(), mark.end() - 1);
            }
        }
        int end = layout.getBounds().width > width
                ? layout.getOffset(Math.max(0, width - gc.textExtent(CUT).x), 0, null)
                : -1;
        Rectangle clip = gc.getClipping();
        gc.setClipping(clip.intersection(new Rectangle(x, y, end < 0 ? width : layout.getLocation(end, false).x,
                lineHeight)));
        layout.draw(gc, x, y);
        gc.setClipping(clip);
        if (end >= 0) {
            gc.drawText(CUT, x + layout.getLocation(end, false).x, y, true);
        }
    }
}
