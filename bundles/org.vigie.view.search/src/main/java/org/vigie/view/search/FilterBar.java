package org.vigie.view.search;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vigie.search.SearchRequest.Order;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Texts;
import org.vigie.searches.SearchState;

/** The conditions that are no facets: dates and order; and what can be done with a search. */
final class FilterBar {

    private static final Texts TEXTS = Texts.of(FilterBar.class);
    private static final int DATES_CHARS = 18;

    private final Text dates;
    private final Combo order;
    private final Button clear;
    private final Consumer<SearchState> changed;
    private final Supplier<SearchState> current;
    private boolean setting;

    FilterBar(Composite parent, Consumer<SearchState> changed, Supplier<SearchState> current, Runnable save) {
        this.changed = changed;
        this.current = current;
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout grid = new GridLayout(4, false);
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        bar.setLayout(grid);
        dates = new Text(bar, SWT.BORDER);
        dates.setData("id", "search.dates");
        dates.setMessage(TEXTS.say("dates.message"));
        dates.setToolTipText(TEXTS.say("dates.tooltip"));
        Accessibility.name(dates, TEXTS.say("dates.name"));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = DATES_CHARS * 8;
        wide.minimumWidth = DATES_CHARS * 4;
        dates.setLayoutData(wide);
        dates.addListener(SWT.Modify, _ -> datesTyped());
        order = new Combo(bar, SWT.READ_ONLY);
        order.setData("id", "search.order");
        order.setItems(TEXTS.say("order.relevance"), TEXTS.say("order.date"));
        order.setToolTipText(TEXTS.say("order.tooltip"));
        Accessibility.name(order, TEXTS.say("order.tooltip"));
        order.addListener(SWT.Selection, _ -> changed
                .accept(current.get().withOrder(order.getSelectionIndex() == 1 ? Order.DATE : Order.RELEVANCE)));
        clear = button(bar, "search.clear", "filters.clear",
                () -> changed.accept(SearchState.EVERYTHING.withQuery(current.get().query())));
        button(bar, "search.save", "search.save", save);
    }

    private static Button button(Composite bar, String id, String text, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setData("id", id);
        button.setText(TEXTS.say(text));
        button.setToolTipText(TEXTS.say(text + ".tooltip"));
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    private void datesTyped() {
        if (setting) {
            return;
        }
        SearchState wanted = current.get().withDates(dates.getText());
        boolean readable = wanted.hasReadableDates();
        dates.setForeground(readable ? null : Palette.of(dates).warning());
        if (readable) {
            changed.accept(wanted);
        }
    }

    void show(SearchState state) {
        setting = true;
        try {
            if (!dates.getText().strip().equals(state.dates().strip())) {
                dates.setText(state.dates());
            }
            order.select(state.order() == Order.DATE ? 1 : 0);
            clear.setEnabled(state.isFiltered());
        } finally {
            setting = false;
        }
    }
}
