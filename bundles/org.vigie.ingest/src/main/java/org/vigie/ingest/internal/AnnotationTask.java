package org.vigie.ingest.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.vigie.ingest.internal.Annotating.Annotated;
import org.vigie.model.Findings;
import org.vigie.model.Report;

/**
 * One text on its way through the annotators. An annotator that takes too long can be given up by another thread; then the task is run again
 * and goes on behind it, and what the thread that was left finds after all is not looked at.
 */
final class AnnotationTask implements Runnable {

    private final Report report;
    private final List<AnnotatorHandle.Held> annotators;
    private final Set<AnnotatorHandle> givenUp;
    private final CompletableFuture<Annotated> result = new CompletableFuture<>();
    private final List<Findings> findings = new ArrayList<>();
    private int next;
    private int run;
    private Thread worker;
    private long since;

    /** @param givenUp the annotators that are not asked any more; others are added */
    AnnotationTask(Report report, List<AnnotatorHandle.Held> annotators, Set<AnnotatorHandle> givenUp) {
        this.report = report;
        this.annotators = annotators;
        this.givenUp = givenUp;
    }

    Future<Annotated> result() {
        return result;
    }

    @Override
    public void run() {
        int mine = begin();
        try {
            for (Optional<AnnotatorHandle.Held> annotator = turn(mine); annotator.isPresent(); annotator = turn(mine)) {
                Optional<Findings> found = givenUp.contains(annotator.get().handle())
                        ? Optional.empty()
                        : annotator.get().annotate(new TextInHand(report.id(), report.content(), soFar()),
                                () -> isWanted(mine));
                done(mine, found);
            }
        } catch (RuntimeException | Error e) {
            broke(mine, e);
        }
    }

    private synchronized boolean isWanted(int mine) {
        return mine == run;
    }

    private synchronized void broke(int mine, Throwable thrown) {
        if (mine == run) {
            result.completeExceptionally(thrown);
        }
    }

    private synchronized int begin() {
        return run;
    }

    /** Returns whose turn it is; empty at the end, and when this run was given up. */
    private synchronized Optional<AnnotatorHandle.Held> turn(int mine) {
        if (mine != run) {
            return Optional.empty();
        }
        worker = Thread.currentThread();
        since = System.nanoTime();
        if (next == annotators.size()) {
            worker = null;
            result.complete(new Annotated(report, List.copyOf(findings)));
            return Optional.empty();
        }
        return Optional.of(annotators.get(next));
    }

    private synchronized List<Findings> soFar() {
        return List.copyOf(findings);
    }

    private synchronized void done(int mine, Optional<Findings> found) {
        if (mine == run) {
            found.ifPresent(findings::add);
            next++;
            worker = null;
        }
    }

    /** Gives up the annotator that is at work, when it has been so for too long; says whether, and then the task is to be run again. */
    synchronized boolean giveUp(Duration limit) {
        if (worker == null || System.nanoTime() - since < limit.toNanos()) {
            return false;
        }
        AnnotatorHandle handle = annotators.get(next).handle();
        Throwable where = new IllegalStateException("no sign of life for " + limit.toSeconds() + " seconds");
        where.setStackTrace(worker.getStackTrace());
        worker.interrupt();
        worker = null;
        next++;
        run++;
        if (givenUp.add(handle)) {
            // once, on however many texts it hangs at a time
            handle.hung(where, report.id());
        }
        return true;
    }
}
