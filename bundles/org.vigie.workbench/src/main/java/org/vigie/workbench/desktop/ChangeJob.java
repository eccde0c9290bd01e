package org.vigie.workbench.desktop;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.vigie.corpus.CorpusBusyException;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Workspace;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.OtherWriters;
import org.vigie.workbench.Problems;

/** A change of the corpus. It waits for other writers as long as the user wants. */
final class ChangeJob<T> extends Job {

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Hold corpus;
    private final BiFunction<Workspace, WriteJob, T> work;

    ChangeJob(String purpose, Hold corpus, BiFunction<Workspace, WriteJob, T> work) {
        super(purpose);
        this.corpus = corpus;
        this.work = work;
    }

    CompletableFuture<T> result() {
        return result;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        Waiting waiting = OtherWriters.waiting(monitor);
        try {
            result.complete(
                    corpus.use(workspace -> workspace.change(getName(), waiting, job -> work.apply(workspace, job))));
            return Status.OK_STATUS;
        } catch (CorpusBusyException e) {
            result.completeExceptionally(monitor.isCanceled() ? new CancellationException() : e);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.error(Problems.text(e), e);
        } catch (Throwable e) {
            // whoever asked must hear of it, whatever it is
            result.completeExceptionally(e);
            return Status.error(Problems.text(e), e);
        } finally {
            monitor.done();
        }
    }
}
