package org.vigie.workbench.commands;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.OtherWriters;
import org.vigie.workbench.Texts;

/** Makes the index anew from the corpus. Searches see the old one until then. */
public final class RebuildHandler {

    private static final Texts TEXTS = Texts.of(RebuildHandler.class);

    @Execute
    public void run(OpenCorpus corpus) {
        rebuild(corpus);
    }

    static void rebuild(OpenCorpus corpus) {
        Job.create(TEXTS.say("command.rebuild"), (ICoreRunnable) monitor -> rebuild(corpus, monitor)).schedule();
    }

    private static void rebuild(OpenCorpus corpus, IProgressMonitor monitor) {
        monitor.beginTask(TEXTS.say("command.rebuild"), IProgressMonitor.UNKNOWN);
        try {
            corpus.use(workspace -> workspace.reindex(OtherWriters.waiting(monitor),
                    done -> monitor.subTask(TEXTS.say("rebuild.done", done))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            monitor.done();
        }
        corpus.reopen();
    }
}
