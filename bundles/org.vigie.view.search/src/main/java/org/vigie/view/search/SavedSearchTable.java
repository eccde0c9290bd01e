package org.vigie.view.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.searches.SavedSearch;

/** The saved searches, each with the number of what is new. */
final class SavedSearchTable {

    private static final Texts TEXTS = Texts.of(SavedSearchTable.class);
    private static final int NAME_CHARS = 80;

    private final Table table;
    private final SavedSearches saved;
    private final OpenCorpus corpus;
    private final Consumer<SavedSearch> opened;
    private final Refresh<List<SearchBadge>> refresh;

    SavedSearchTable(Composite parent, SavedSearches saved, OpenCorpus corpus, Consumer<SavedSearch> opened) {
        this.saved = saved;
        this.corpus = corpus;
        this.opened = opened;
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setData("id", "search.saved");
        table.setToolTipText(TEXTS.say("saved.tooltip"));
        Accessibility.name(table, TEXTS.say("saved.name"));
        EmptyMessage.on(table, TEXTS.say("saved.none"));
        table.addListener(SWT.Selection, this::chosen);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        Menu menu = new Menu(table);
        MenuItem remove = new MenuItem(menu, SWT.PUSH);
        remove.setText(TEXTS.say("saved.remove"));
        remove.addListener(SWT.Selection, _ -> remove());
        table.setMenu(menu);
        refresh = new Refresh<>(table, () -> saved.badges(corpus), this::show, _ -> show(List.of()));
        show(List.of());
    }

    /** Reads the searches and what is new of them. */
    void refresh() {
        refresh.want();
    }

    private void show(List<SearchBadge> badges) {
        Set<Object> selected = Arrays.stream(table.getSelection()).map(TableItem::getData)
                .filter(SavedSearch.class::isInstance).map(search -> ((SavedSearch) search).name())
                .collect(Collectors.toSet());
        table.setRedraw(false);
        table.removeAll();
        for (SearchBadge badge : badges) {
            TableItem item = new TableItem(table, SWT.NONE);
            String name = SafeText.line(badge.search().name(), NAME_CHARS);
            item.setText(badge.added() == 0 ? name : TEXTS.say("saved.new", name, badge.added()));
            item.setData(badge.search());
            if (selected.contains(badge.search().name())) {
                table.setSelection(item);
            }
        }
        table.setRedraw(true);
    }

    private void chosen(Event event) {
        if (event.item.getData() instanceof SavedSearch search) {
            opened.accept(search);
        }
    }

    private void remove() {
        if (table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof SavedSearch search
                && MessageDialog.openQuestion(table.getShell(), TEXTS.say("saved.remove"),
                        TEXTS.say("saved.remove.question", SafeText.label(search.name(), NAME_CHARS)))) {
            Foreground.show(table, saved.remove(search, corpus), _ -> refresh(),
                    problem -> Problems.show(table.getShell(), TEXTS.say("saved.remove"), problem));
        }
    }
}
