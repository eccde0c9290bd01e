package org.vigie.workbench.model;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Topics;

/** Keeps the title of the window: what this is, and which corpus it shows. */
public final class WindowAddon {

    private static final Logger LOG = LoggerFactory.getLogger(WindowAddon.class);

    @Inject
    private MApplication application;
    @Inject
    private OpenCorpus corpus;
    @Inject
    private Appearance appearance;
    private Themes themes;

    /** Nothing is shown yet. */
    @PostConstruct
    public void begin(Display display) {
        TabOrder.arrangeOnce(application);
        themes = new Themes(display);
        themes.apply(appearance.theme(), null);
    }

    @Inject
    @Optional
    public void looks(@UIEventTopic(Appearance.CHANGED) Object nothing) {
        themes.apply(appearance.theme(), application.getContext().get(IThemeEngine.class));
    }

    /** The workbench is shown. */
    @Inject
    @Optional
    public void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        ProcessHandle.current().info().startInstant().ifPresent(start -> LOG.info(
                "The workbench is shown {} ms after its process began",
                Duration.between(start, Instant.now()).toMillis()));
        title();
        Leaving.ask(application);
        ViewFailures.watch(Display.getCurrent(), application);
        themes.apply(appearance.theme(), application.getContext().get(IThemeEngine.class));
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() instanceof Shell shell) {
                // e4 on GTK leaves a strip empty at the bottom until the first change of the size
                Point size = shell.getSize();
                shell.setSize(size.x, size.y + 1);
                shell.getDisplay().asyncExec(() -> {
                    if (!shell.isDisposed()) {
                        shell.setSize(size);
                    }
                });
            }
        }
    }

    @Inject
    @Optional
    public void opened(@UIEventTopic(Topics.CORPUS_OPENED) Object folder) {
        title();
    }

    @Inject
    @Optional
    public void failed(@UIEventTopic(Topics.CORPUS_FAILED) Object problem) {
        title();
    }

    private void title() {
        for (MWindow window : application.getChildren()) {
            window.setLabel("Vigie — " + corpus.label());
        }
    }
}
