package org.vigie.workbench;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.IProgressMonitor;
import org.vigie.corpus.LockHolder;
import org.vigie.corpus.Waiting;

/** How jobs of the workbench wait for another process that writes to the corpus. */
public final class OtherWriters {

    private static final Texts TEXTS = Texts.of(OtherWriters.class);
    /** The user decides how long. */
    private static final Duration LIMIT = Duration.ofDays(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    private OtherWriters() {}

    /**
     * Returns how a job waits: the user is told who is writing, since when and for what, and can cancel the job.
     *
     * @param monitor the monitor of the job
     */
    public static Waiting waiting(IProgressMonitor monitor) {
        AtomicLong asked = new AtomicLong(System.nanoTime());
        return new Waiting(LIMIT, holder -> {
            String words = words(holder);
            monitor.subTask(words);
            WaitingNotice.show(words, monitor, asked::get);
        }, () -> {
            asked.set(System.nanoTime());
            return monitor.isCanceled();
        });
    }

    private static String words(LockHolder holder) {
        return TEXTS.say("waiting.for", holder.purpose(), holder.user(), String.valueOf(holder.process()),
                holder.host(),
                TIME.format(holder.since().atZone(ZoneId.systemDefault())));
    }
}
