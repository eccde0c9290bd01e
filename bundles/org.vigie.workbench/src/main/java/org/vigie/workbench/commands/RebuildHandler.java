package org.vigie.workbench.commands;

import jakarta.inject.Named;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.BackgroundJob;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.OtherWriters;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Makes the index anew from the corpus. Searches see the old one until then. */
public final class RebuildHandler {

    private static final Texts TEXTS = Texts.of(RebuildHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, OpenCorpus corpus) {
        rebuild(shell, corpus);
    }

    static void rebuild(Shell shell, OpenCorpus corpus) {
        Hold held = corpus.hold();
        String name = TEXTS.say("command.rebuild");
        new BackgroundJob(name, monitor -> {
            monitor.beginTask(name, IProgressMonitor.UNKNOWN);
            held.use(workspace -> workspace.reindex(OtherWriters.waiting(monitor),
                    done -> monitor.subTask(TEXTS.say("rebuild.done", done))));
            if (corpus.folder().equals(held.folder())) {
                corpus.reopen();
            }
        }, problem -> Foreground.later(shell, () -> Problems.show(shell, name, problem))).schedule();
    }
}
