package org.vigie.workbench.desktop;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.ingest.Workspace;

/** Looks now and then whether the corpus was changed, by this process or another one. */
final class SequenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SequenceWatch.class);
    private static final long MILLIS = 700;

    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("vigie-sequence").factory());
    /** After how many checks the index is not just on its way any more: its disk may be full. */
    private static final int BEHIND = 5;

    private final AtomicLong seen = new AtomicLong(-1);
    private final CorpusSession corpus;
    private final LongConsumer changed;

    private int checksBehind;

    SequenceWatch(CorpusSession corpus, LongConsumer changed) {
        this.corpus = corpus;
        this.changed = changed;
        clock.scheduleWithFixedDelay(this::check, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    long sequence() {
        return Math.max(0, seen.get());
    }

    /** Stops telling until {@link #begin}: another corpus is being opened. */
    void pause() {
        seen.set(-1);
    }

    /** Tells what changes after a sequence number. */
    void begin(long sequence) {
        seen.set(sequence);
    }

    /** Looks at once. */
    void look() {
        clock.execute(this::check);
    }

    void stop() {
        clock.shutdownNow();
    }

    private void check() {
        long before = seen.get();
        if (before < 0) {
            return;
        }
        try {
            long now = corpus.use(SequenceWatch::covered);
            boolean behind = corpus.use(workspace -> workspace.index().sequence() < workspace.corpus().sequence());
            checksBehind = behind ? checksBehind + 1 : 0;
            if (before != now && seen.compareAndSet(before, now) || checksBehind == BEHIND) {
                changed.accept(now);
            }
        } catch (Exception e) {
            LOG.debug("The sequence number cannot be read now", e);
        }
    }

    /** Returns up to where the corpus can be searched. */
    static long covered(Workspace workspace) {
        return Math.min(workspace.corpus().sequence(), workspace.index().sequence());
    }
}
