package org.vigie.workbench.desktop;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
    private final AtomicLong seen = new AtomicLong(-1);
    private final CorpusSession corpus;
    private final LongConsumer changed;
    private final LongConsumer behind;
    private final Consumer<String> evidence;
    private volatile String mark = "";
    private final IndexLag lag = new IndexLag();

    /**
     * @param changed told up to where the corpus can be searched now
     * @param behind told how many changes the index lacks for good, and 0 when it has caught up
     * @param evidence told the mark of the index when what is known of incidents is another thing now
     */
    SequenceWatch(CorpusSession corpus, LongConsumer changed, LongConsumer behind, Consumer<String> evidence) {
        this.corpus = corpus;
        this.changed = changed;
        this.behind = behind;
        this.evidence = evidence;
        clock.scheduleWithFixedDelay(this::check, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    long sequence() {
        return Math.max(0, seen.get());
    }

    /** Stops telling until {@link #begin}: another corpus is being opened. */
    void pause() {
        seen.set(-1);
    }

    /** Tells what changes after a state. */
    void begin(State state) {
        lag.forget();
        mark = state.evidence();
        seen.set(state.covered());
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
            State now = corpus.use(SequenceWatch::state);
            if (before != now.covered() && seen.compareAndSet(before, now.covered())) {
                changed.accept(now.covered());
            }
            if (!now.evidence().equals(mark)) {
                mark = now.evidence();
                evidence.accept(mark);
            }
            lag.check(now.behind(), now.written()).ifPresent(behind);
        } catch (Exception e) {
            LOG.debug("The sequence number cannot be read now", e);
        }
    }

    /**
     * How far a corpus and its index are.
     *
     * @param written whether somebody writes, so that the index may be on its way
     * @param evidence the mark of what is indexed of incidents
     */
    record State(long corpus, long index, boolean written, String evidence) {

        long covered() {
            return Math.min(corpus, index);
        }

        long behind() {
            return Math.max(0, corpus - index);
        }
    }

    static State state(Workspace workspace) {
        long corpus = workspace.corpus().sequence();
        long index = workspace.index().sequence();
        return new State(corpus, index, index < corpus && workspace.corpus().writer().isPresent(),
                workspace.index().entries().mark());
    }
}
