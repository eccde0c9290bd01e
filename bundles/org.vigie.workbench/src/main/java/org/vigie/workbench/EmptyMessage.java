package org.vigie.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Table;

/** Says in a table without rows what to do next. A row would be cut at the width of its column. */
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
        Rectangle area = table.getClientArea();
        TextLayout layout = new TextLayout(table.getDisplay());
        layout.setText(words);
        layout.setFont(table.getFont());
        layout.setWidth(Math.max(MARGIN, area.width - 2 * MARGIN));
        gc.setForeground(Palette.of(table).muted());
        int top = table.getHeaderVisible() ? table.getHeaderHeight() : 0;
        layout.draw(gc, MARGIN, top + MARGIN);
        layout.dispose();
    }
}
