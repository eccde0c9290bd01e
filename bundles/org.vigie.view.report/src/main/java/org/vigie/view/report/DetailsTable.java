package org.vigie.view.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.model.Content;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.Report;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Dates;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Everything that is known of a report beside its text; rows can be copied. */
final class DetailsTable {

    private static final Texts TEXTS = Texts.of(DetailsTable.class);
    private static final int VALUE_CHARS = 2_000;
    private static final int NAME_WIDTH = 150;
    private static final int VALUE_WIDTH = 520;

    private final Table table;

    DetailsTable(Composite parent) {
        table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION);
        table.setData("id", "report.details");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("tab.details"));
        column("details.name", NAME_WIDTH);
        column("details.value", VALUE_WIDTH);
        table.addListener(SWT.KeyDown, this::copy);
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.say(key));
        column.setWidth(width);
    }

    Control control() {
        return table;
    }

    void clear() {
        table.removeAll();
    }

    void show(Report report) {
        Content content = report.content();
        table.setRedraw(false);
        table.removeAll();
        row("details.id", report.id().value());
        row("details.source",
                TEXTS.say("details.source.value", ReportWords.source(report.source().name()), report.source().id(),
                        report.source().reliability().name()));
        row("details.kind", ReportWords.kind(report.kind().id()));
        row("details.published", content.published().map(date -> Dates.partial(date) + "   [" + date + "]")
                .orElseGet(() -> ReportWords.date(content.published())));
        content.modified().ifPresent(date -> row("details.modified", Dates.partial(date) + "   [" + date + "]"));
        row("details.language", ReportWords.language(content.language()));
        if (!content.address().isEmpty()) {
            row("details.address", content.address());
        }
        if (!report.tags().isEmpty()) {
            row("details.tags", String.join(", ", report.tags()));
        }
        for (Note note : report.notes()) {
            row("details.note",
                    TEXTS.say("details.note.value", note.text(), note.author(), Dates.moment(note.written())));
        }
        content.identifiers().forEach(identifier -> named(identifier.scheme().toUpperCase(Locale.ROOT),
                identifier.value()));
        content.attributes().forEach((name, values) -> named(name, String.join(", ", values)));
        for (Origin origin : report.current().origins()) {
            row("details.origin",
                    TEXTS.say("details.origin.value", origin.location(), origin.record(), origin.importer(),
                            Dates.moment(origin.imported())));
        }
        row("details.hash", report.current().hash().value());
        row("details.length", TEXTS.say("details.length.value", content.text().length()));
        table.setRedraw(true);
    }

    private void row(String key, String value) {
        named(TEXTS.say(key), value);
    }

    private void named(String name, String value) {
        new TableItem(table, SWT.NONE)
                .setText(new String[]{SafeText.line(name, VALUE_CHARS), SafeText.line(value, VALUE_CHARS)});
    }

    private void copy(Event event) {
        boolean ctrl = (event.stateMask & SWT.MOD1) != 0;
        if (ctrl && event.keyCode == 'a') {
            table.selectAll();
        } else if (ctrl && event.keyCode == 'c' && table.getSelectionCount() > 0) {
            String rows = Arrays.stream(table.getSelection()).map(item -> item.getText(0) + "\t" + item.getText(1))
                    .collect(Collectors.joining("\n"));
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[]{rows}, new Transfer[]{TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
