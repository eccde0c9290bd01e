package org.vigie.uitests.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Reads trees of several columns and selects in them. All in the thread of the user interface. */
final class Trees {
    private Trees() {}

    /** Returns what the visible rows say, column by column; rows below others follow them. */
    static List<String> rows(String id) {
        return Arrays.stream(Widgets.get(Tree.class, id).getItems()).flatMap(item -> rows(item).stream()).toList();
    }

    private static List<String> rows(TreeItem item) {
        List<String> rows = new ArrayList<>(List.of(text(item)));
        if (item.getExpanded()) {
            Arrays.stream(item.getItems()).forEach(child -> rows.addAll(rows(child)));
        }
        return rows;
    }

    private static String text(TreeItem item) {
        int columns = Math.max(1, item.getParent().getColumnCount());
        return String.join(" | ", IntStream.range(0, columns).mapToObj(item::getText).toList());
    }

    /** Selects a row by what it and the rows above it say, opening them as the user does. */
    static void select(String id, String... path) {
        Tree tree = Widgets.get(Tree.class, id);
        TreeItem[] among = tree.getItems();
        for (int i = 0; i < path.length; i++) {
            String words = path[i];
            TreeItem item = Arrays.stream(among).filter(each -> text(each).contains(words)).findFirst()
                    .orElseThrow(() -> new AssertionError("There is no row " + words + " in " + rows(id)));
            if (i == path.length - 1) {
                tree.setSelection(item);
                tell(tree, item, SWT.Selection);
            } else if (!item.getExpanded()) {
                item.setExpanded(true);
                tell(tree, item, SWT.Expand);
            }
            among = item.getItems();
        }
    }

    private static void tell(Tree tree, TreeItem item, int what) {
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(what, event);
    }

    /** Returns what the row that is selected says; empty for none. */
    static String selected(String id) {
        TreeItem[] selection = Widgets.get(Tree.class, id).getSelection();
        return selection.length == 0 ? "" : text(selection[0]);
    }
}
