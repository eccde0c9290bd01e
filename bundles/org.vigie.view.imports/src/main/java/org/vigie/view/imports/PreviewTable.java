package org.vigie.view.imports;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.ingest.ImportPreview;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Dates;
import org.vigie.workbench.Palette;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The first reports as they would come in, and what could not be read. */
final class PreviewTable {

    private static final Texts TEXTS = Texts.of(PreviewTable.class);
    private static final int CHARS = 300;
    private static final String[] COLUMNS = {"column.title", "column.published", "column.source", "column.text"};
    private static final int[] WIDTHS = {260, 130, 130, 340};

    private final Table table;

    PreviewTable(Composite parent) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setData("id", "import.preview");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("preview.title"));
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.say(COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
    }

    Control control() {
        return table;
    }

    boolean isDisposed() {
        return table.isDisposed();
    }

    void show(ImportPreview preview) {
        table.setRedraw(false);
        table.removeAll();
        for (ReportDraft draft : preview.drafts()) {
            new TableItem(table, SWT.NONE).setText(new String[]{SafeText.line(draft.content().title(), CHARS),
                    draft.content().published().map(Dates::partial).orElse(""),
                    draft.source().map(source -> SafeText.line(source.name(), CHARS)).orElse(""),
                    SafeText.line(draft.content().text(), CHARS)});
        }
        for (ItemProblem problem : preview.problems()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setForeground(Palette.of(table).warning());
            item.setText(SafeText.line(TEXTS.say("preview.problem", problem.record(), problem.reason()), CHARS));
        }
        table.setRedraw(true);
    }
}
