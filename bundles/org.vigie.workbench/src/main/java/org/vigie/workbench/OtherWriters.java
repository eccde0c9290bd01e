package org.vigie.workbench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.vigie.corpus.LockHolder;
import org.vigie.corpus.Waiting;

/** How jobs of the workbench wait for another process that writes to the corpus. */
public final class OtherWriters {

    private static final Texts TEXTS = Texts.of(OtherWriters.class);
    /** The user decides how long. */
    private static final Duration LIMIT = Duration.ofDays(7);
    private static final int CHARS = 200;

    private OtherWriters() {}

    /**
     * Returns how a job waits: the user is told who is writing, since when and for what, and can cancel the job.
     *
     * @param monitor the monitor of the job
     */
    public static Waiting waiting(IProgressMonitor monitor) {
        AtomicLong asked = new AtomicLong(System.nanoTime());
        return waiting(monitor, asked, words -> WaitingNotice.show(words, monitor, asked::get));
    }

    /** Returns how a job waits that the user did not start: it says so among the jobs, where it can be cancelled. */
    public static Waiting waitingQuietly(IProgressMonitor monitor) {
        return waiting(monitor, new AtomicLong(), _ -> {});
    }

    private static Waiting waiting(IProgressMonitor monitor, AtomicLong asked, Consumer<String> notice) {
        return new Waiting(LIMIT, holder -> {
            String words = words(holder);
            monitor.subTask(words);
            notice.accept(words);
        }, () -> {
            asked.set(System.nanoTime());
            return monitor.isCanceled();
        });
    }

    private static String words(LockHolder holder) {
        return TEXTS.say("waiting.for", SafeText.line(holder.purpose(), CHARS), SafeText.line(holder.user(), CHARS),
                String.valueOf(holder.process()), SafeText.line(holder.host(), CHARS), Dates.moment(holder.since()));
    }
}
