package org.vigie.view.imports;

import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.CorpusBusyException;
import org.vigie.ingest.ImportError;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportProgress;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.OtherWriters;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Imports in the background, with progress; what was acknowledged stays when it is cancelled. Ends with a summary. */
final class ImportJob extends Job {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final Texts TEXTS = Texts.of(ImportJob.class);
    private static final int UNITS = 1_000;

    private final ImportServices services;
    private final ImportRequest request;
    private final Shell shell;
    private final Hold corpus;

    ImportJob(ImportServices services, ImportRequest request, Shell shell) {
        super(TEXTS.say("job.name",
                request.inputs().stream().map(input -> input.equals("-") ? TEXTS.say("job.pasted") : input)
                        .collect(Collectors.joining(", "))));
        this.services = services;
        this.request = request;
        this.shell = shell;
        this.corpus = services.corpus().hold();
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), UNITS);
        ImportRequest waiting = request.waiting(OtherWriters.waiting(monitor));
        try {
            ImportSummary summary = corpus
                    .use(workspace -> services.imports().run(workspace, waiting, new Progress(monitor)));
            Foreground.later(shell, () -> SummaryDialog.show(shell, summary));
            if (!summary.cancelled()) {
                return Status.OK_STATUS;
            }
            return summary.stop().<IStatus>map(stop -> Status.error(stop.reason())).orElse(Status.CANCEL_STATUS);
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (CorpusBusyException e) {
            return monitor.isCanceled() ? Status.CANCEL_STATUS : failed(e);
        } catch (Exception e) {
            return failed(e);
        } finally {
            monitor.done();
        }
    }

    private IStatus failed(Exception problem) {
        LOG.error("{}", getName(), problem);
        String words = Problems.text(problem);
        Foreground.later(shell, () -> SummaryDialog.fail(shell, words));
        return Status.error(words, problem);
    }

    /** Tells a monitor how far an import has come. */
    private static final class Progress implements ImportListener {

        private final IProgressMonitor monitor;
        private int done;

        Progress(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void progress(ImportProgress progress) {
            monitor.subTask(TEXTS.say("job.progress", progress.reports(), progress.file()));
            if (progress.totalBytes() > 0) {
                int now = (int) (UNITS * Math.min(1.0, (double) progress.bytes() / progress.totalBytes()));
                monitor.worked(Math.max(0, now - done));
                done = Math.max(done, now);
            }
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCanceled();
        }
    }
}
