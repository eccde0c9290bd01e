package org.vigie.workbench.model;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Topics;

/** The line at the bottom of the window: where the corpus is, and what was done last. */
public final class StatusLine {

    private static final int SHOWN_MILLIS = 8_000;
    private static final int CHARS = 300;

    @Inject
    private OpenCorpus corpus;
    private Label label;
    private int said;

    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        label = new Label(parent, SWT.NONE);
        label.setData("id", "status");
        label.setText(String.valueOf(corpus.folder()));
    }

    @Inject
    @Optional
    public void opened(@UIEventTopic(Topics.CORPUS_OPENED) Object folder) {
        show(String.valueOf(folder));
    }

    @Inject
    @Optional
    public void failed(@UIEventTopic(Topics.CORPUS_FAILED) String problem) {
        show(SafeText.line(problem, CHARS));
    }

    @Inject
    @Optional
    public void said(@UIEventTopic(Topics.STATUS) String text) {
        show(text);
        int mine = ++said;
        if (label != null && !label.isDisposed()) {
            label.getDisplay().timerExec(SHOWN_MILLIS, () -> {
                if (mine == said) {
                    show(String.valueOf(corpus.folder()));
                }
            });
        }
    }

    private void show(String text) {
        if (label != null && !label.isDisposed()) {
            label.setText(text.replace("&", "&&"));
            label.requestLayout();
        }
    }
}
