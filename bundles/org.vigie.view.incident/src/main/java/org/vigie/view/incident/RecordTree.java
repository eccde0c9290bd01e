package org.vigie.view.incident;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.ClaimId;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.MarkColours;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Texts;

/**
 * The record of an incident: properties, their values, and the claims of each from the oldest to the newest. Only rows that are seen are made.
 * What the user opened stays open when the incident is read anew.
 */
final class RecordTree {
    private static final Texts TEXTS = Texts.of(RecordTree.class);
    private static final String[] COLUMNS = {"record.property", "record.value", "record.status", "record.who",
            "record.when"};
    private static final int[] WIDTHS = {150, 300, 130, 170, 110};
    private static final int STATUS = 2;

    private final Tree tree;
    private final Set<String> opened = new HashSet<>();
    private List<RecordRow> rows = List.of();

    RecordTree(Composite parent) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        tree.setData("id", "incident.record");
        Accessibility.name(tree, TEXTS.say("record.name"));
        for (int i = 0; i < COLUMNS.length; i++) {
            Columns.add(tree, TEXTS.say(COLUMNS[i]), WIDTHS[i]);
        }
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Expand, event -> opened.add(row(event.item).key()));
        tree.addListener(SWT.Collapse, event -> opened.remove(row(event.item).key()));
    }

    Tree control() {
        return tree;
    }

    void listen(Runnable selected, Consumer<StatedClaim> claimOpened) {
        tree.addListener(SWT.Selection, _ -> selected.run());
        tree.addListener(SWT.DefaultSelection, event -> {
            TreeItem item = (TreeItem) event.item;
            if (row(item).isClaim()) {
                claimOpened.accept(row(item).claims().getFirst());
            } else {
                toggle(item);
            }
        });
    }

    private void toggle(TreeItem item) {
        item.setExpanded(!item.getExpanded());
        if (item.getExpanded()) {
            opened.add(row(item).key());
        } else {
            opened.remove(row(item).key());
        }
    }

    /** @param same whether it is the incident that is shown already, known otherwise now */
    void show(List<RecordRow> record, boolean same) {
        Set<String> selected = same
                ? selection().stream().map(RecordRow::key).collect(Collectors.toSet())
                : Set.of();
        if (!same) {
            opened.clear();
        }
        rows = record;
        Columns.refill(tree, () -> {
            tree.removeAll();
            tree.setItemCount(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                open(tree.getItem(i), rows.get(i), selected);
            }
        });
    }

    /** Makes the rows that were open or selected; the others are made when they are seen. */
    private void open(TreeItem item, RecordRow row, Set<String> selected) {
        boolean below = row.children().stream().flatMap(RecordRow::all)
                .anyMatch(child -> selected.contains(child.key()));
        if (selected.contains(row.key())) {
            tree.select(item);
        }
        if (opened.contains(row.key()) || below) {
            prepare(item, row);
            item.setExpanded(true);
            for (int i = 0; i < row.children().size(); i++) {
                RecordRow child = row.children().get(i);
                if (!child.isClaim() || selected.contains(child.key())) {
                    open(item.getItem(i), child, selected);
                }
            }
        }
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        List<RecordRow> among = parent == null ? rows : row(parent).children();
        if (event.index < among.size()) {
            prepare(item, among.get(event.index));
        }
    }

    private void prepare(TreeItem item, RecordRow row) {
        if (row.equals(item.getData())) {
            return;
        }
        item.setData(row);
        item.setText(row.cells().toArray(String[]::new));
        item.setItemCount(row.children().size());
        row.status().ifPresent(status -> colour(item, status));
    }

    private void colour(TreeItem item, Status status) {
        MarkColours colours = MarkColours.of(tree);
        item.setForeground(STATUS, switch (status) {
            case CONTESTED, DENIED -> colours.contested();
            case CORROBORATED -> colours.good();
            case SUPERSEDED -> Palette.of(tree).muted();
            case SINGLE_SOURCE -> null;
        });
    }

    /** Returns the row of an item, made if it was not seen yet. */
    private static RecordRow row(org.eclipse.swt.widgets.Widget item) {
        if (item.getData() == null) {
            ((TreeItem) item).getText();
        }
        return (RecordRow) item.getData();
    }

    List<RecordRow> selection() {
        return Arrays.stream(tree.getSelection()).map(RecordTree::row).toList();
    }

    /** Selects the row of a claim, and opens what it lies in. */
    void reveal(ClaimId claim) {
        boolean already = selection().stream().flatMap(row -> row.claims().stream())
                .anyMatch(one -> one.stated().id().equals(claim));
        if (already) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            find(rows.get(i), claim).ifPresent(key -> reveal(tree.getItem(at), rows.get(at), key));
        }
    }

    private static Optional<String> find(RecordRow row, ClaimId claim) {
        return row.all().filter(RecordRow::isClaim)
                .filter(one -> one.claims().getFirst().stated().id().equals(claim)).map(RecordRow::key).findFirst();
    }

    private void reveal(TreeItem item, RecordRow row, String key) {
        prepare(item, row);
        if (row.key().equals(key)) {
            tree.setSelection(item);
            tree.showItem(item);
            return;
        }
        item.setExpanded(true);
        opened.add(row.key());
        for (int i = 0; i < row.children().size(); i++) {
            if (row.children().get(i).all().anyMatch(child -> child.key().equals(key))) {
                reveal(item.getItem(i), row.children().get(i), key);
                return;
            }
        }
    }
}
