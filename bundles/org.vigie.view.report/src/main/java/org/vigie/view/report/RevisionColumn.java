package org.vigie.view.report;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.vigie.model.Revision;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Dates;
import org.vigie.workbench.Texts;

/** One side of a comparison: which revision, and its text. */
final class RevisionColumn {

    private static final Texts TEXTS = Texts.of(RevisionColumn.class);

    private final Combo choice;
    private final StyledText text;

    /** @param chosen told when the user chose another revision */
    RevisionColumn(Composite parent, String id, Runnable chosen) {
        Composite panel = new Composite(parent, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        panel.setLayout(grid);
        choice = new Combo(panel, SWT.READ_ONLY);
        choice.setData("id", id);
        choice.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Accessibility.name(choice, TEXTS.say(id));
        choice.addListener(SWT.Selection, _ -> chosen.run());
        text = new LongText(panel, SWT.BORDER);
        text.setData("id", id + ".text");
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Accessibility.name(text, TEXTS.say(id));
    }

    void offer(List<Revision> revisions, int chosen) {
        choice.removeAll();
        for (Revision revision : revisions) {
            choice.add(TEXTS.say("revision.label", Dates.moment(revision.origins().getFirst().imported()),
                    revision.hash().value().substring(0, 8)));
        }
        choice.select(chosen);
    }

    int chosen() {
        return Math.max(0, choice.getSelectionIndex());
    }

    void show(String content, List<Differences.Range> ranges, Color colour) {
        text.setText(content);
        StyleRange[] styles = ranges.stream()
                .map(range -> new StyleRange(range.start(), range.end() - range.start(), null, colour))
                .toArray(StyleRange[]::new);
        text.setStyleRanges(styles);
    }
}
