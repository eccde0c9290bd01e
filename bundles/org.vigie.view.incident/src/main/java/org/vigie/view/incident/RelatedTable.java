package org.vigie.view.incident;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.model.IncidentId;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Other incidents that share a report, a victim, an owner of systems, a third party or an actor. */
final class RelatedTable {
    private static final Texts TEXTS = Texts.of(RelatedTable.class);
    private static final int CHARS = 300;
    private static final int WIDTH = 380;

    private final Table table;

    /** @param opened told which incident the user wants to see */
    RelatedTable(Composite parent, Consumer<IncidentId> opened) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData("id", "incident.related");
        Accessibility.name(table, TEXTS.say("tab.related"));
        Columns.add(table, TEXTS.say("related.title"), WIDTH);
        Columns.add(table, TEXTS.say("related.why"), WIDTH);
        EmptyMessage.on(table, TEXTS.say("related.none"));
        table.addListener(SWT.DefaultSelection, event -> opened.accept((IncidentId) event.item.getData()));
    }

    Table control() {
        return table;
    }

    void show(List<RelatedIncident> related) {
        Columns.refill(table, () -> {
            table.removeAll();
            for (RelatedIncident one : related) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(new String[]{SafeText.line(one.title(), CHARS), SafeText.line(one.why(), CHARS)});
                item.setData(one.id());
            }
        });
    }
}
