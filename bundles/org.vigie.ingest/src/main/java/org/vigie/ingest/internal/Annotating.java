package org.vigie.ingest.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vigie.model.Findings;
import org.vigie.model.Report;

/** Has texts annotated, as many at a time as there are processors. Used by one thread. */
final class Annotating implements AutoCloseable {

    /**
     * What was found in the current revision of a report.
     *
     * @param findings those of each annotator that did not fail
     */
    record Annotated(Report report, List<Findings> findings) {

        boolean isBy(AnnotatorHandle annotator) {
            return findings.stream().anyMatch(found -> found.annotator().equals(annotator.id()));
        }
    }

    private static final int REPORTS = 200;
    private static final long CHARS = 4_000_000;
    /** How often within the limit annotators are looked after. */
    private static final int LOOKS = 4;

    private final List<AnnotatorHandle> annotators;
    private final Set<AnnotatorHandle> givenUp = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("vigie-annotator-", 0).factory());

    /** @param annotators in the order in which they work */
    Annotating(List<AnnotatorHandle> annotators) {
        this.annotators = List.copyOf(annotators);
    }

    /** Says whether so many reports with so many characters are enough to be annotated together. */
    static boolean isBatch(int reports, long chars) {
        return reports >= REPORTS || chars >= CHARS;
    }

    boolean isNeeded() {
        return !annotators.isEmpty();
    }

    /** Returns the same reports in the same order with what was found in them. */
    List<Annotated> annotate(List<Report> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        List<AnnotatorHandle.Held> held = annotators.stream().filter(annotator -> !annotator.isHeldBack())
                .flatMap(annotator -> annotator.hold().stream()).toList();
        try {
            List<AnnotationTask> texts = reports.stream().map(report -> new AnnotationTask(report, held, givenUp))
                    .toList();
            texts.forEach(threads::execute);
            List<Annotated> annotated = texts.stream().map(text -> await(text, texts)).toList();
            held.stream().map(AnnotatorHandle.Held::handle)
                    .filter(annotator -> annotated.stream().allMatch(one -> one.isBy(annotator)))
                    .forEach(AnnotatorHandle::worked);
            return annotated;
        } finally {
            held.forEach(AnnotatorHandle.Held::close);
        }
    }

    /** Waits for a text, and sees to it meanwhile that no annotator keeps any of the texts for too long. */
    private Annotated await(AnnotationTask text, List<AnnotationTask> all) {
        Duration limit = annotators.getFirst().limit();
        try {
            while (!limit.isZero() && !text.result().state().equals(Future.State.SUCCESS)) {
                try {
                    return text.result().get(limit.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    all.stream().filter(one -> one.giveUp(limit)).forEach(this::goOn);
                }
            }
            return text.result().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A text could not be annotated", e.getCause());
        }
    }

    /** The thread that is left to itself is replaced. */
    private void goOn(AnnotationTask text) {
        threads.setMaximumPoolSize(threads.getMaximumPoolSize() + 1);
        threads.setCorePoolSize(threads.getMaximumPoolSize());
        threads.execute(text);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
