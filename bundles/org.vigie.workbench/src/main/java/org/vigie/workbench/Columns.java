package org.vigie.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Gives tables and trees their columns, and other rows. Called in the thread of the user interface. */
public final class Columns {
    private Columns() {}

    /** Adds a column to a table, which shows its header from then on. The user may make it wider and move it. */
    public static TableColumn add(Table table, String label, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(label);
        column.setWidth(width);
        column.setMoveable(true);
        table.setHeaderVisible(true);
        return column;
    }

    /** Adds a column to a tree, as above. */
    public static TreeColumn add(Tree tree, String label, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setText(label);
        column.setWidth(width);
        tree.setHeaderVisible(true);
        return column;
    }

    /** Puts other rows into a table or tree. GTK leaves rows blank that are made while those before them, one of which has the focus, go. */
    public static void refill(Composite rows, Runnable fill) {
        rows.setRedraw(false);
        try {
            fill.run();
        } finally {
            rows.setRedraw(true);
        }
    }
}
