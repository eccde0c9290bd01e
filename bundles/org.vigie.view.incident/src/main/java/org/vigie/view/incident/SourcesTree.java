package org.vigie.view.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.vigie.incident.EvidenceWords;
import org.vigie.casework.CaseWords;
import org.vigie.casework.ShownIncident;
import org.vigie.incident.LinkedReport;
import org.vigie.model.ReportId;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The reports that speak of an incident, the oldest first; those that are nearly the same lie under the first of them. */
final class SourcesTree {
    private static final Texts TEXTS = Texts.of(SourcesTree.class);
    private static final String[] COLUMNS = {"sources.title", "sources.source", "sources.date", "sources.role",
            "sources.link", "sources.credibility"};
    private static final int[] WIDTHS = {290, 140, 120, 110, 260, 90};
    private static final int CHARS = 300;

    private final Tree tree;
    private ShownIncident shown;

    SourcesTree(Composite parent) {
        tree = new Tree(parent, SWT.MULTI | SWT.FULL_SELECTION);
        tree.setData("id", "incident.sources");
        Accessibility.name(tree, TEXTS.say("tab.sources"));
        for (int i = 0; i < COLUMNS.length; i++) {
            Columns.add(tree, TEXTS.say(COLUMNS[i]), WIDTHS[i]);
        }
    }

    Tree control() {
        return tree;
    }

    void listen(Runnable selected, Consumer<ReportId> opened) {
        tree.addListener(SWT.Selection, _ -> selected.run());
        tree.addListener(SWT.DefaultSelection,
                event -> opened.accept(((LinkedReport) event.item.getData()).report()));
    }

    void clear() {
        shown = null;
        tree.removeAll();
    }

    /** Shows the reports, unless they are shown already. */
    void show(ShownIncident incident) {
        if (incident.equals(shown)) {
            return;
        }
        shown = incident;
        Set<ReportId> before = selection().stream().map(LinkedReport::report).collect(Collectors.toSet());
        Columns.refill(tree, () -> fill(incident, before));
    }

    private void fill(ShownIncident incident, Set<ReportId> before) {
        tree.removeAll();
        grouped(incident.file().reports()).forEach((first, copies) -> {
            TreeItem item = item(new TreeItem(tree, SWT.NONE), first, incident, before);
            copies.forEach(copy -> item(new TreeItem(item, SWT.NONE), copy, incident, before));
            item.setExpanded(copies.stream().map(LinkedReport::report).anyMatch(before::contains));
            if (!copies.isEmpty()) {
                item.setText(TEXTS.say("sources.copies", item.getText(), copies.size()));
            }
        });
    }

    /** A copy lies under what it is a copy of, where that speaks of the incident too. */
    static Map<LinkedReport, List<LinkedReport>> grouped(List<LinkedReport> reports) {
        Map<ReportId, LinkedReport> byId = reports.stream()
                .collect(Collectors.toMap(LinkedReport::report, report -> report, (one, _) -> one));
        Map<LinkedReport, List<LinkedReport>> groups = new LinkedHashMap<>();
        reports.stream().filter(report -> first(report, byId) == report)
                .forEach(report -> groups.put(report, new ArrayList<>()));
        reports.stream().filter(report -> first(report, byId) != report)
                .forEach(report -> groups.get(first(report, byId)).add(report));
        return groups;
    }

    private static LinkedReport first(LinkedReport report, Map<ReportId, LinkedReport> byId) {
        LinkedReport first = report;
        for (int i = 0; i < byId.size() && first.copyOf().filter(byId::containsKey).isPresent(); i++) {
            first = byId.get(first.copyOf().get());
        }
        // copies of each other in a circle are no group
        return first.copyOf().filter(byId::containsKey).isPresent() ? report : first;
    }

    private TreeItem item(TreeItem item, LinkedReport report, ShownIncident incident, Set<ReportId> selected) {
        item.setText(new String[]{
                report.title().isBlank() ? report.report().value() : SafeText.line(report.title(), CHARS),
                SafeText.line(incident.source(report), CHARS), ReportWords.date(report.published()),
                EvidenceWords.role(report.role()), CaseWords.link(report),
                report.credibility().isPresent() ? String.valueOf(report.credibility().getAsInt()) : ""});
        item.setData(report);
        if (selected.contains(report.report())) {
            tree.select(item);
        }
        return item;
    }

    List<LinkedReport> selection() {
        return Arrays.stream(tree.getSelection()).map(TreeItem::getData).map(LinkedReport.class::cast).toList();
    }
}
