package org.vigie.workbench.desktop;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether the corpus was changed, by this process or another one. */
final class SequenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SequenceWatch.class);
    private static final long MILLIS = 700;

    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("vigie-sequence").factory());
    private final AtomicLong seen = new AtomicLong(-1);
    private final CorpusSession corpus;
    private final LongConsumer changed;

    SequenceWatch(CorpusSession corpus, LongConsumer changed) {
        this.corpus = corpus;
        this.changed = changed;
        clock.scheduleWithFixedDelay(this::check, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    long sequence() {
        return Math.max(0, seen.get());
    }

    /** Begins with another corpus. */
    void restart() {
        seen.set(-1);
    }

    /** Looks at once. */
    void look() {
        clock.execute(this::check);
    }

    void stop() {
        clock.shutdownNow();
    }

    private void check() {
        try {
            // what the index covers is what can be found
            long now = corpus.use(workspace -> Math.min(workspace.corpus().sequence(), workspace.index().sequence()));
            long before = seen.getAndSet(now);
            if (before >= 0 && before != now) {
                changed.accept(now);
            }
        } catch (Exception e) {
            LOG.debug("The sequence number cannot be read now", e);
        }
    }
}
