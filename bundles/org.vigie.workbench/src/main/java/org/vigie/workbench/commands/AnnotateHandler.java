package org.vigie.workbench.commands;

import jakarta.inject.Named;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.ingest.Annotations;
import org.vigie.workbench.BackgroundJob;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.OtherWriters;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** Has the annotators that are there now look at all reports anew. What analysts decided stands; what was done stays when it is cancelled. */
public final class AnnotateHandler {
    private static final Texts TEXTS = Texts.of(AnnotateHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, OpenCorpus corpus, Annotations annotations,
            IEventBroker broker) {
        String name = TEXTS.say("command.annotate");
        if (!MessageDialog.openConfirm(shell, name, TEXTS.say("annotate.message"))) {
            return;
        }
        Hold held = corpus.hold();
        new BackgroundJob(name, monitor -> {
            monitor.beginTask(name, IProgressMonitor.UNKNOWN);
            long count = held.use(workspace -> annotations.run(workspace, true, OtherWriters.waiting(monitor),
                    done -> progress(monitor, done)));
            broker.post(Topics.STATUS, TEXTS.say("annotate.done", count));
        }, problem -> Foreground.later(shell, () -> Problems.show(shell, name, problem))).schedule();
    }

    private static void progress(IProgressMonitor monitor, long done) {
        if (monitor.isCanceled()) {
            throw new CancellationException();
        }
        monitor.subTask(TEXTS.say("annotate.progress", done));
    }
}
