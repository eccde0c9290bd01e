package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private final List<AnnotatorHandle> annotators;
    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
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
            List<CompletableFuture<Annotated>> texts = reports.stream()
                    .map(report -> CompletableFuture.supplyAsync(() -> annotate(report, held), threads)).toList();
            List<Annotated> annotated = texts.stream().map(CompletableFuture::join).toList();
            held.stream().map(AnnotatorHandle.Held::handle)
                    .filter(annotator -> annotated.stream().allMatch(one -> one.isBy(annotator)))
                    .forEach(AnnotatorHandle::worked);
            return annotated;
        } finally {
            held.forEach(AnnotatorHandle.Held::close);
        }
    }

    private static Annotated annotate(Report report, List<AnnotatorHandle.Held> annotators) {
        List<Findings> findings = new ArrayList<>();
        for (AnnotatorHandle.Held annotator : annotators) {
            annotator.annotate(new TextInHand(report.id(), report.content(), findings)).ifPresent(findings::add);
        }
        return new Annotated(report, findings);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
