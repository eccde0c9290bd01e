package org.vigie.view.incidents;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.view.incidents.WaitingLinks.WaitingLink;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Links that linkers proposed and that nobody decided yet: which report, which incident, how sure and why. */
final class WaitingTable {
    private static final Texts TEXTS = Texts.of(WaitingTable.class);
    private static final int CHARS = 300;
    private static final int SCORE_WIDTH = 60;
    private static final int TITLE_WIDTH = 230;
    private static final int WHY_WIDTH = 340;

    private final Table table;

    WaitingTable(Composite parent) {
        table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.setData("id", "incidents.waiting");
        Accessibility.name(table, TEXTS.say("waiting.name"));
        Columns.add(table, TEXTS.say("waiting.score"), SCORE_WIDTH);
        Columns.add(table, TEXTS.say("waiting.report"), TITLE_WIDTH);
        Columns.add(table, TEXTS.say("waiting.incident"), TITLE_WIDTH);
        Columns.add(table, TEXTS.say("waiting.why"), WHY_WIDTH);
    }

    Table control() {
        return table;
    }

    void listen(Runnable selected, Runnable opened) {
        table.addListener(SWT.Selection, _ -> selected.run());
        table.addListener(SWT.DefaultSelection, _ -> opened.run());
    }

    void show(List<WaitingLink> links) {
        Set<String> before = selected().stream().map(WaitingTable::key).collect(Collectors.toSet());
        Columns.refill(table, () -> fill(links, before));
    }

    private void fill(List<WaitingLink> links, Set<String> before) {
        table.removeAll();
        for (WaitingLink link : links) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{TEXTS.say("waiting.score.value", link.report().score()),
                    SafeText.line(link.report().title(), CHARS),
                    SafeText.line(link.incident().file().incident().title(), CHARS),
                    SafeText.line(link.report().why(), CHARS)});
            item.setData(link);
            if (before.contains(key(link))) {
                table.select(table.getItemCount() - 1);
            }
        }
    }

    private static String key(WaitingLink link) {
        return link.incident().file().incident().id() + " " + link.report().report();
    }

    List<WaitingLink> selected() {
        return Arrays.stream(table.getSelection()).map(TableItem::getData).map(WaitingLink.class::cast).toList();
    }
}
