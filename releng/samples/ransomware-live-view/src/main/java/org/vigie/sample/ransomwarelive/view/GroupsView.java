package org.vigie.sample.ransomwarelive.view;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** How many claims of which ransomware group the corpus has. */
public final class GroupsView {

    private static final Texts TEXTS = Texts.of(GroupsView.class);
    private static final int CHARS = 200;

    @Inject
    private OpenCorpus corpus;
    private Table table;

    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        table = new Table(parent, SWT.FULL_SELECTION);
        table.setData("id", "ransomware.groups");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("view"));
        EmptyMessage.on(table, TEXTS.say("none"));
        column("column.group", 300);
        column("column.claims", 120);
        read();
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.say(key));
        column.setWidth(width);
    }

    private void read() {
        Foreground.show(table, corpus.ask(workspace -> Groups.count(workspace.corpus())), this::show,
                _ -> show(Map.of()));
    }

    private void show(Map<String, Long> counts) {
        table.removeAll();
        counts.forEach((group, count) -> new TableItem(table, SWT.NONE)
                .setText(new String[]{SafeText.line(group, CHARS), count.toString()}));
    }

    @Inject
    @Optional
    public void changed(@UIEventTopic(Topics.CORPUS) Object what) {
        if (table != null && !table.isDisposed()) {
            read();
        }
    }

    @Focus
    public void focus() {
        table.setFocus();
    }
}
