package org.vigie.view.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vigie.model.Report;
import org.vigie.model.Revision;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Two revisions side by side; what the newer one lacks and what it added is marked. */
final class RevisionsPane {

    private static final Texts TEXTS = Texts.of(RevisionsPane.class);

    private final Composite panel;
    private final Label summary;
    private final RevisionColumn older;
    private final RevisionColumn newer;
    private List<Revision> revisions = List.of();
    private int comparison;

    RevisionsPane(Composite parent) {
        panel = new Composite(parent, SWT.NONE);
        panel.setLayout(new GridLayout());
        summary = new Label(panel, SWT.WRAP);
        summary.setData("id", "revisions.summary");
        summary.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        SashForm sides = new SashForm(panel, SWT.HORIZONTAL);
        sides.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        older = new RevisionColumn(sides, "revisions.older", this::compare);
        newer = new RevisionColumn(sides, "revisions.newer", this::compare);
    }

    Control control() {
        return panel;
    }

    void clear() {
        comparison++;
        revisions = List.of();
        summary.setText("");
        older.offer(revisions, -1);
        newer.offer(revisions, -1);
        older.show("", List.of(), null);
        newer.show("", List.of(), null);
    }

    /** Shows the revisions of a report: at first the current one beside the one before. */
    void show(Report report) {
        List<Revision> all = new ArrayList<>(report.earlier());
        all.add(report.current());
        all.sort(Comparator.comparing(revision -> revision.origins().getFirst().imported()));
        if (all.equals(revisions)) {
            return;
        }
        revisions = List.copyOf(all);
        older.offer(revisions, Math.max(0, revisions.size() - 2));
        newer.offer(revisions, revisions.size() - 1);
        compare();
    }

    private void compare() {
        int mine = ++comparison;
        Revision first = revisions.get(older.chosen());
        Revision second = revisions.get(newer.chosen());
        if (revisions.size() == 1) {
            summary.setText(TEXTS.say("revisions.one"));
            older.show(text(first), List.of(), null);
            newer.show("", List.of(), null);
            return;
        }
        String before = text(first);
        String after = text(second);
        Foreground.run(panel, () -> Differences.of(before, after), differences -> {
            if (mine != comparison) {
                return;
            }
            Palette palette = Palette.of(panel);
            older.show(before, differences.removed(), palette.removed());
            newer.show(after, differences.added(), palette.added());
            summary.setText(
                    TEXTS.say("revisions.differences", differences.removed().size(), differences.added().size()));
        }, problem -> summary.setText(Problems.text(problem)));
    }

    private static String text(Revision revision) {
        return LongLines.broken(SafeText.shown(revision.content().title() + "\n\n" + revision.content().text()));
    }
}
