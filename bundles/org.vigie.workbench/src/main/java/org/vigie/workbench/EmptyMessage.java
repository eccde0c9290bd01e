package org.vigie.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;

/** Says where there are no rows what to do next. A row would be cut at the width of its column. */
public final class EmptyMessage {

    private static final int MARGIN = 12;

    private EmptyMessage() {}

    /** Has a table say something whenever it has no rows. Called in the thread of the user interface. */
    public static void on(Table table, String words) {
        table.addListener(SWT.Paint, event -> {
            if (table.getItemCount() == 0) {
                draw(table, event.gc, words);
            }
        });
        table.addListener(SWT.Resize, _ -> table.redraw());
    }

    private static void draw(Table table, GC gc, String words) {
        draw(table, gc, table.getHeaderVisible() ? table.getHeaderHeight() : 0, words);
    }

    /** Draws words over a control that draws itself, as wide as it is. Called from its paint listener. */
    public static void draw(Scrollable control, GC gc, int top, String words) {
        TextLayout layout = new TextLayout(control.getDisplay());
        try {
            layout.setText(words);
            layout.setFont(control.getFont());
            layout.setWidth(Math.max(MARGIN, control.getClientArea().width - 2 * MARGIN));
            gc.setForeground(Palette.of(control).muted());
            layout.draw(gc, MARGIN, top + MARGIN);
        } finally {
            layout.dispose();
        }
    }
}
