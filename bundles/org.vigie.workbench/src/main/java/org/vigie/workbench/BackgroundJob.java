package org.vigie.workbench;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.CorpusBusyException;

/** Work in the background that the user sees among the jobs and may cancel. What goes wrong is logged, and told in words. */
public final class BackgroundJob extends Job {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJob.class);

    private final Work work;
    private final Consumer<? super Exception> failed;

    /**
     * @param name what it is about, in words for the user
     * @param work what is done, in a thread of its own
     * @param failed told what went wrong, in that thread; not told when the user cancelled
     */
    public BackgroundJob(String name, Work work, Consumer<? super Exception> failed) {
        super(name);
        this.work = work;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(monitor);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (CancellationException | OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (Exception e) {
            if (e instanceof CorpusBusyException && monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            LOG.error("{} failed", getName(), e);
            failed.accept(e);
            return Status.error(Problems.text(e), e);
        } finally {
            monitor.done();
        }
    }

    /** What a job does. */
    @FunctionalInterface
    public interface Work {

        /** Does it; asks the monitor now and then whether to stop, and then throws a {@link CancellationException} or returns. */
        void run(IProgressMonitor monitor) throws Exception;
    }
}
