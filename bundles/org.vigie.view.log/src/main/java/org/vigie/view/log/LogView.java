package org.vigie.view.log;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** The end of the log of Vigie, the last entry first, with the details of the one that is chosen. */
public final class LogView {

    private static final Texts TEXTS = Texts.of(LogView.class);
    private static final int REFRESH_MILLIS = 2_000;
    private static final int CHARS = 1_000;
    private static final String[] COLUMNS = {"column.time", "column.level", "column.source", "column.message"};
    private static final int[] WIDTHS = {190, 70, 230, 640};

    private final LogFile file = new LogFile(Path.of(System.getProperty("vigie.log", "vigie.log")));
    private Table table;
    private Text details;
    private List<LogLine> shown;

    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        table = new Table(halves, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL);
        table.setData("id", "log.table");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("view.log"));
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.say(COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        EmptyMessage.on(table, TEXTS.say("none"));
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, _ -> chosen());
        details = new Text(halves, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        details.setData("id", "log.details");
        details.setMessage(TEXTS.say("details"));
        Accessibility.name(details, TEXTS.say("details"));
        halves.setWeights(65, 35);
        read();
    }

    private void read() {
        Foreground.run(table, file::last, this::show, this::fail);
        table.getDisplay().timerExec(REFRESH_MILLIS, () -> {
            if (!table.isDisposed()) {
                read();
            }
        });
    }

    private void show(List<LogLine> lines) {
        if (!lines.equals(shown)) {
            shown = lines;
            table.setItemCount(lines.size());
            table.clearAll();
        }
    }

    private void fail(Throwable problem) {
        details.setText(Problems.text(problem));
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int row = table.indexOf(item);
        LogLine line = shown.get(row);
        item.setText(new String[]{line.time(), line.level(), SafeText.line(line.source(), CHARS),
                SafeText.line(line.message(), CHARS)});
        item.setForeground(line.level().equals("ERROR") ? Palette.of(table).warning() : null);
    }

    private void chosen() {
        int row = table.getSelectionIndex();
        if (shown != null && row >= 0 && row < shown.size()) {
            LogLine line = shown.get(row);
            details.setText(SafeText.shown(line.message() + "\n" + line.details()));
        }
    }

    @Inject
    @Optional
    public void refresh(@UIEventTopic(Topics.CORPUS_REFRESH) Object nothing) {
        if (table != null && !table.isDisposed()) {
            Foreground.run(table, file::last, this::show, this::fail);
        }
    }

    @Focus
    public void focus() {
        table.setFocus();
    }
}
