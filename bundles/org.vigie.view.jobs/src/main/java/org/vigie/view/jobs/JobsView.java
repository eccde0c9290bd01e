package org.vigie.view.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Palette;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The jobs of the workbench: those that run, with their progress, and the last that ended. */
public final class JobsView {

    private static final Texts TEXTS = Texts.of(JobsView.class);
    private static final int REFRESH_MILLIS = 200;
    private static final int CHARS = 500;
    private static final String[] COLUMNS = {"column.name", "column.state", "column.detail"};
    private static final int[] WIDTHS = {340, 170, 600};

    @Inject
    private JobList jobs;
    private Table table;
    private long shown = -1;

    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI);
        table.setData("id", "jobs.table");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("view.jobs"));
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.say(COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        EmptyMessage.on(table, TEXTS.say("none"));
        table.addListener(SWT.KeyDown, this::key);
        Menu menu = new Menu(table);
        item(menu, "cancel", this::cancel);
        item(menu, "clear", jobs::forgetEnded);
        table.setMenu(menu);
        refresh();
    }

    private static void item(Menu menu, String key, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(TEXTS.say(key));
        item.addListener(SWT.Selection, _ -> action.run());
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL) {
            cancel();
        }
    }

    private void cancel() {
        for (TableItem item : table.getSelection()) {
            if (item.getData() instanceof JobEntry entry) {
                entry.cancel();
            }
        }
    }

    /** Looks now and then; nothing is drawn unless something happened. */
    private void refresh() {
        if (table.isDisposed()) {
            return;
        }
        long now = jobs.version();
        if (now != shown) {
            shown = now;
            show();
        }
        table.getDisplay().timerExec(REFRESH_MILLIS, this::refresh);
    }

    private void show() {
        var entries = jobs.entries();
        Set<Object> selected = Arrays.stream(table.getSelection()).map(TableItem::getData).collect(Collectors.toSet());
        table.setItemCount(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            JobEntry entry = entries.get(i);
            TableItem item = table.getItem(i);
            fill(item, entry.name(), state(entry), entry.detail(), entry.state() == JobEntry.State.FAILED);
            item.setData(entry);
        }
        table.setSelection(IntStream.range(0, entries.size()).filter(i -> selected.contains(entries.get(i))).toArray());
    }

    private void fill(TableItem item, String name, String state, String detail, boolean warning) {
        item.setText(new String[]{SafeText.line(name, CHARS), state, SafeText.line(detail, CHARS)});
        item.setForeground(warning ? Palette.of(table).warning() : null);
    }

    private static String state(JobEntry entry) {
        String state = TEXTS.say("state." + entry.state());
        return entry.state() == JobEntry.State.RUNNING && entry.percent() >= 0
                ? TEXTS.say("state.percent", state, entry.percent())
                : state;
    }

    @Focus
    public void focus() {
        table.setFocus();
    }
}
