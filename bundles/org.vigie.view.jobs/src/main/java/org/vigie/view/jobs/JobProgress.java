package org.vigie.view.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.workbench.ViewOpener;

/** The job that runs, at the bottom of the window, wherever the user is; it can be cancelled there. */
public final class JobProgress {

    private static final Texts TEXTS = Texts.of(JobProgress.class);
    private static final int REFRESH_MILLIS = 250;
    private static final int CHARS = 70;

    @Inject
    private JobList jobs;
    @Inject
    private ViewOpener views;
    @Inject
    private EPartService parts;
    private Composite panel;
    private Label label;
    private Button cancel;
    private long shown = -1;

    @PostConstruct
    public void create(Composite parent) {
        panel = new Composite(parent, SWT.NONE);
        GridLayout grid = new GridLayout(2, false);
        grid.marginHeight = 0;
        panel.setLayout(grid);
        label = new Label(panel, SWT.NONE);
        label.setData("id", "progress.label");
        label.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, true));
        label.setToolTipText(TEXTS.say("progress.tooltip"));
        label.addListener(SWT.MouseUp, _ -> views.open("org.vigie.view.jobs"));
        cancel = new Button(panel, SWT.PUSH | SWT.FLAT);
        cancel.setData("id", "progress.cancel");
        cancel.setText(TEXTS.say("cancel"));
        cancel.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
        cancel.addListener(SWT.Selection, _ -> {
            running().ifPresent(JobEntry::cancel);
            returnFocus();
        });
        reveal(false);
        refresh();
    }

    private Optional<JobEntry> running() {
        return jobs.entries().stream().filter(entry -> entry.state() == JobEntry.State.RUNNING).findFirst();
    }

    private void refresh() {
        if (panel.isDisposed()) {
            return;
        }
        long now = jobs.version();
        if (now != shown) {
            shown = now;
            Optional<JobEntry> entry = running();
            entry.ifPresent(this::show);
            reveal(entry.isPresent());
        }
        panel.getDisplay().timerExec(REFRESH_MILLIS, this::refresh);
    }

    /** Takes no room while nothing runs. */
    private void reveal(boolean visible) {
        if (!visible && cancel.isFocusControl()) {
            returnFocus();
        }
        for (Control control : panel.getChildren()) {
            ((GridData) control.getLayoutData()).exclude = !visible;
            control.setVisible(visible);
        }
        panel.requestLayout();
    }

    /** What is about to vanish must not take the focus along: keys would reach nothing. */
    private void returnFocus() {
        MPart active = parts.getActivePart();
        if (active != null) {
            active.getContext().get(IPresentationEngine.class).focusGui(active);
        }
    }

    private void show(JobEntry entry) {
        String name = SafeText.label(entry.name(), CHARS);
        label.setText(entry.percent() < 0 ? name : TEXTS.say("state.percent", name, entry.percent()));
        panel.requestLayout();
    }
}
