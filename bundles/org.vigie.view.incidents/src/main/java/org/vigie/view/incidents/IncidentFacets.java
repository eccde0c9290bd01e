package org.vigie.view.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.vigie.casework.CaseWords;
import org.vigie.casework.PropertyNames;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.Status;
import org.vigie.search.FacetCount;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** What incidents can be narrowed by, with counts; checking a value narrows, unchecking a field gives up what was chosen of it. */
final class IncidentFacets {
    private static final Texts TEXTS = Texts.of(IncidentFacets.class);
    private static final int CHARS = 60;

    private final Tree tree;
    private final PropertyNames properties;
    private final Map<String, TreeItem> roots = new HashMap<>();
    private final Consumer<UnaryOperator<IncidentQuery>> changed;

    /** @param changed told what becomes of the query when the user chooses a value or gives one up */
    IncidentFacets(Composite parent, PropertyNames properties, Consumer<UnaryOperator<IncidentQuery>> changed) {
        this.properties = properties;
        this.changed = changed;
        tree = new Tree(parent, SWT.CHECK | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        tree.setData("id", "incidents.facets");
        Accessibility.name(tree, TEXTS.say("facets"));
        tree.addListener(SWT.Selection, this::clicked);
    }

    void show(IncidentQuery query, Map<String, List<FacetCount>> counts) {
        for (String field : IncidentQuery.FACETS) {
            List<FacetCount> values = new ArrayList<>(counts.getOrDefault(field, List.of()));
            query.chosen(field).stream().sorted()
                    .filter(value -> values.stream().noneMatch(count -> count.value().equals(value)))
                    .forEach(value -> values.add(new FacetCount(value, 0)));
            show(field, query, values);
        }
    }

    /** A field of which there is nothing to choose is not there. */
    private void show(String field, IncidentQuery query, List<FacetCount> values) {
        TreeItem root = roots.get(field);
        if (values.isEmpty()) {
            if (root != null) {
                roots.remove(field).dispose();
            }
            return;
        }
        boolean fresh = root == null;
        TreeItem shown = fresh ? root(field) : root;
        boolean any = !query.chosen(field).isEmpty();
        shown.setChecked(any);
        shown.setGrayed(any);
        fill(shown, field, query, values);
        if (fresh) {
            shown.setExpanded(!field.equals("missing"));
        }
    }

    private TreeItem root(String field) {
        int before = (int) IncidentQuery.FACETS.stream().takeWhile(other -> !other.equals(field))
                .filter(roots::containsKey).count();
        TreeItem root = new TreeItem(tree, SWT.NONE, before);
        root.setText(TEXTS.say("facet." + field));
        root.setData(field);
        roots.put(field, root);
        return root;
    }

    private void fill(TreeItem root, String field, IncidentQuery query, List<FacetCount> values) {
        for (int i = 0; i < values.size(); i++) {
            FacetCount count = values.get(i);
            TreeItem item = i < root.getItemCount() ? root.getItem(i) : new TreeItem(root, SWT.NONE);
            item.setText(TEXTS.say("facet.value", SafeText.line(label(field, count.value()), CHARS), count.count()));
            item.setChecked(query.chosen(field).contains(count.value()));
            item.setData(count.value());
        }
        for (int i = root.getItemCount() - 1; i >= values.size(); i--) {
            root.getItem(i).dispose();
        }
    }

    private String label(String field, String value) {
        String key = field + "." + value;
        return switch (field) {
            case "attacktype", "datakind" -> EvidenceWords.term(value);
            case "missing" -> properties.label(value);
            case "status" -> Stream.of(Status.values()).filter(status -> status.word().equals(value))
                    .map(CaseWords::badge).findFirst().orElse(value);
            default -> TEXTS.has(key) ? TEXTS.say(key) : value;
        };
    }

    private void clicked(Event event) {
        if (event.detail != SWT.CHECK) {
            return;
        }
        TreeItem item = (TreeItem) event.item;
        if (item.getParentItem() == null) {
            String field = (String) item.getData();
            changed.accept(query -> query.without(field));
            return;
        }
        String field = (String) item.getParentItem().getData();
        String value = (String) item.getData();
        boolean wanted = item.getChecked();
        changed.accept(query -> query.with(field, value, wanted));
    }
}
