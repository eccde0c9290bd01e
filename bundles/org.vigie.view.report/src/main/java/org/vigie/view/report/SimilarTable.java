package org.vigie.view.report;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.model.ReportId;
import org.vigie.search.Hit;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Dates;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Reports that share words with the one that is read, the likest first. */
final class SimilarTable {

    private static final Texts TEXTS = Texts.of(SimilarTable.class);
    private static final int TITLE_CHARS = 300;
    private static final int[] WIDTHS = {420, 150, 140};

    private final Table table;

    /** @param opened told which report the user wants to read */
    SimilarTable(Composite parent, Consumer<ReportId> opened) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData("id", "report.similar");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("tab.similar"));
        String[] columns = {"similar.title", "similar.source", "similar.date"};
        for (int i = 0; i < columns.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.say(columns[i]));
            column.setWidth(WIDTHS[i]);
        }
        EmptyMessage.on(table, TEXTS.say("similar.none"));
        table.addListener(SWT.DefaultSelection, event -> open(event, opened));
    }

    private static void open(Event event, Consumer<ReportId> opened) {
        if (event.item.getData() instanceof ReportId id) {
            opened.accept(id);
        }
    }

    Control control() {
        return table;
    }

    void show(List<Hit> hits) {
        table.setRedraw(false);
        table.removeAll();
        for (Hit hit : hits) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(
                    new String[]{SafeText.line(hit.title(), TITLE_CHARS), SafeText.line(hit.sourceName(), TITLE_CHARS),
                            hit.published().map(Dates::partial).orElse("")});
            item.setData(hit.id());
        }
        table.setRedraw(true);
    }
}
