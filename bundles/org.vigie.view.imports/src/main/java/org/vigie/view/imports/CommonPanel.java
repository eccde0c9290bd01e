package org.vigie.view.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vigie.ingest.Formats.Format;
import org.vigie.model.ReportKind;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.Texts;

/** What is said of all reports that do not say it themselves. */
final class CommonPanel {

    private static final Texts TEXTS = Texts.of(CommonPanel.class);
    private static final List<ReportKind> KINDS = List.of(ReportKind.values());

    private final Group group;
    private final Combo kind;

    /** @param changed told when the user changed something */
    CommonPanel(Composite parent, ImportPlan plan, Runnable changed) {
        group = new Group(parent, SWT.NONE);
        group.setText(TEXTS.say("common.title"));
        group.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        group.setLayout(new GridLayout(2, false));
        field("common.source", value -> {
            plan.source(value);
            changed.run();
        });
        field("common.language", plan::language);
        label("common.kind");
        kind = new Combo(group, SWT.READ_ONLY);
        kind.setData("id", "common.kind");
        Accessibility.name(kind, TEXTS.say("common.kind"));
        kind.add(TEXTS.say("common.kind.usual"));
        KINDS.forEach(one -> kind.add(ReportWords.kind(one.id())));
        kind.select(0);
        kind.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        kind.addListener(SWT.Selection, _ -> plan.kind(
                kind.getSelectionIndex() <= 0
                        ? Optional.empty()
                        : Optional.of(KINDS.get(kind.getSelectionIndex() - 1))));
        field("common.tags", value -> plan.tags(tags(value)));
    }

    private static SortedSet<String> tags(String text) {
        return Arrays.stream(text.split("[,;\\s]+")).map(word -> word.replaceFirst("^#", ""))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void label(String key) {
        Label label = new Label(group, SWT.NONE);
        label.setText(TEXTS.say(key));
    }

    private void field(String key, Consumer<String> changed) {
        label(key);
        Text text = new Text(group, SWT.BORDER);
        text.setData("id", key);
        text.setMessage(TEXTS.say(key + ".message"));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Accessibility.name(text, TEXTS.say(key));
        text.addListener(SWT.Modify, _ -> changed.accept(text.getText()));
    }

    /** Says for which format the usual kind is. */
    void usual(Optional<Format> format) {
        int chosen = kind.getSelectionIndex();
        kind.setItem(0, format.map(one -> TEXTS.say("common.kind.usual.of", one.id()))
                .orElse(TEXTS.say("common.kind.usual")));
        // an item that gets another text is not chosen any more
        kind.select(Math.max(0, chosen));
    }
}
