package org.vigie.view.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.searches.SearchState;

/** The facets with their values and counts; checking a value filters by it, unchecking a facet clears it. */
final class FacetTree {

    private static final Texts TEXTS = Texts.of(FacetTree.class);
    private static final int LABEL_CHARS = 60;

    private final Tree tree;
    private final Map<Facet, TreeItem> roots = new EnumMap<>(Facet.class);
    private final Consumer<UnaryOperator<SearchState>> changed;
    private SourceNames names = SourceNames.NONE;

    /** @param changed told what becomes of the search when the user chooses a value or gives one up */
    FacetTree(Composite parent, Consumer<UnaryOperator<SearchState>> changed) {
        this.changed = changed;
        this.tree = new Tree(parent, SWT.CHECK | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        tree.setData("id", "search.facets");
        tree.setToolTipText(TEXTS.say("facets.tooltip"));
        tree.addListener(SWT.Selection, this::clicked);
        Accessibility.name(tree, TEXTS.say("facets.name"));
    }

    Control control() {
        return tree;
    }

    /** Shows counts, in place, so that nothing flickers while the user types. */
    void show(SearchState state, Map<Facet, List<FacetCount>> counts, SourceNames sources) {
        names = sources;
        tree.setRedraw(false);
        for (Facet facet : FacetCounts.SHOWN) {
            show(facet, state.chosen(facet), values(state.chosen(facet), counts.get(facet)));
        }
        tree.setRedraw(true);
    }

    /** A facet of which there is nothing to choose is not there. */
    private void show(Facet facet, Set<String> chosen, List<FacetCount> values) {
        TreeItem root = roots.get(facet);
        if (values.isEmpty()) {
            if (root != null) {
                roots.remove(facet).dispose();
            }
        } else if (root == null) {
            TreeItem made = root(facet);
            show(made, chosen, values);
            made.setExpanded(true);
        } else {
            show(root, chosen, values);
        }
    }

    private TreeItem root(Facet facet) {
        long before = FacetCounts.SHOWN.stream().takeWhile(other -> other != facet).filter(roots::containsKey).count();
        TreeItem root = new TreeItem(tree, SWT.NONE, (int) before);
        root.setText(FacetLabels.of(facet));
        root.setData(facet);
        roots.put(facet, root);
        return root;
    }

    /** The values with their counts; one that was chosen stays, also when nothing has it any more. */
    private static List<FacetCount> values(Set<String> chosen, List<FacetCount> counted) {
        List<FacetCount> values = new ArrayList<>(counted == null ? List.of() : counted);
        chosen.stream().sorted().filter(value -> values.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> values.add(new FacetCount(value, 0)));
        return values;
    }

    private void show(TreeItem root, Set<String> chosen, List<FacetCount> counts) {
        Facet facet = (Facet) root.getData();
        root.setChecked(!chosen.isEmpty());
        root.setGrayed(!chosen.isEmpty());
        for (int i = 0; i < counts.size(); i++) {
            FacetCount count = counts.get(i);
            TreeItem item = i < root.getItemCount() ? root.getItem(i) : new TreeItem(root, SWT.NONE);
            item.setText(
                    TEXTS.say("facet.value", SafeText.line(FacetLabels.of(facet, count.value(), names), LABEL_CHARS),
                            count.count()));
            item.setChecked(chosen.contains(count.value()));
            item.setData(count.value());
        }
        for (int i = root.getItemCount() - 1; i >= counts.size(); i--) {
            root.getItem(i).dispose();
        }
    }

    private void clicked(Event event) {
        TreeItem item = (TreeItem) event.item;
        boolean check = event.detail == SWT.CHECK;
        if (!check) {
            return;
        }
        if (item.getData() instanceof Facet facet) {
            changed.accept(state -> state.without(facet));
            return;
        }
        Facet facet = (Facet) item.getParentItem().getData();
        String value = (String) item.getData();
        boolean wanted = item.getChecked();
        changed.accept(state -> wanted ? state.with(facet, value) : state.without(facet, value));
    }
}
