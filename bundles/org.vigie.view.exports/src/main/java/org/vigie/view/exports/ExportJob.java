package org.vigie.view.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.exporter.ExportSummary;
import org.vigie.ingest.Exports;
import org.vigie.ingest.LossReport;
import org.vigie.ingest.Workspace;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Exports in the background and says in the end what the format could not carry. A file is replaced as a whole or not at all. */
final class ExportJob extends Job {

    private static final Texts TEXTS = Texts.of(ExportJob.class);
    private static final int CHARS = 300;
    /** What the systems that Vigie runs on say of ENOSPC (POSIX), wherever the JDK has no exception of its own. */
    private static final String FULL = "No space left";

    private final Hold corpus;
    private final Exports exports;
    private final ExportPlan plan;
    private final Shell shell;

    ExportJob(Hold corpus, Exports exports, ExportPlan plan, Shell shell) {
        super(TEXTS.say("job.name", plan.file().getFileName().toString()));
        this.corpus = corpus;
        this.exports = exports;
        this.plan = plan;
        this.shell = shell;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            ExportSummary summary = corpus.use(workspace -> written(workspace, monitor));
            if (plan.losses()) {
                writeLosses(summary);
            }
            Foreground.later(shell, () -> report(summary));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (Exception e) {
            Foreground.later(shell, () -> Problems.show(shell, TEXTS.say("command.export"), e));
            return Status.error(Problems.text(e), e);
        } finally {
            monitor.done();
        }
    }

    /** What the file system says names only a path, and one that the user never saw, or none at all. */
    private ExportSummary written(Workspace workspace, IProgressMonitor monitor) throws IOException {
        try {
            return write(workspace, monitor);
        } catch (IOException e) {
            throw failed(plan.file(), e);
        }
    }

    private void writeLosses(ExportSummary summary) throws IOException {
        try {
            LossReport.write(plan.request().format(), summary, plan.lossReport());
        } catch (IOException e) {
            throw failed(plan.lossReport(), e);
        }
    }

    private static IOException failed(Path file, IOException problem) {
        return new IOException(TEXTS.say("export.failed", file.toString(), reason(problem)), problem);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> TEXTS.say("export.folder.missing");
            case AccessDeniedException _ -> TEXTS.say("export.denied");
            default -> String.valueOf(problem.getMessage()).contains(FULL)
                    ? TEXTS.say("export.full")
                    : Problems.text(problem);
        };
    }

    private ExportSummary write(Workspace workspace, IProgressMonitor monitor) throws IOException {
        Path file = plan.file().toAbsolutePath();
        // unlike a temporary file, this one gets the rights that a new file has here
        Path half = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            ExportSummary summary;
            try (OutputStream out = new CancellableStream(
                    new BufferedOutputStream(Files.newOutputStream(half, StandardOpenOption.CREATE_NEW)),
                    monitor)) {
                summary = exports.run(workspace, plan.request(), out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void report(ExportSummary summary) {
        String losses = summary.losses().isEmpty()
                ? TEXTS.say("losses.none")
                : TEXTS.say("losses.some",
                        summary.losses().stream()
                                .map(loss -> "– " + SafeText.line(loss.what(), CHARS) + ": " + loss.count())
                                .collect(Collectors.joining("\n")));
        MessageDialog.openInformation(shell, TEXTS.say("command.export"),
                SafeText.escaped(
                        TEXTS.say("export.done", summary.written(), plan.file().toString()) + "\n\n" + losses));
    }
}
