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
    record Annotated(Report report, List<Findings> findings) {}

    private final List<AnnotatorHandle> annotators;
    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("vigie-annotator-", 0).factory());

    /** @param annotators in the order in which they work */
    Annotating(List<AnnotatorHandle> annotators) {
        this.annotators = List.copyOf(annotators);
    }

    boolean isNeeded() {
        return !annotators.isEmpty();
    }

    /** Returns the same reports in the same order with what was found in them. */
    List<Annotated> annotate(List<Report> reports) {
        List<CompletableFuture<Annotated>> texts = reports.stream()
                .map(report -> CompletableFuture.supplyAsync(() -> annotate(report), threads)).toList();
        return texts.stream().map(CompletableFuture::join).toList();
    }

    private Annotated annotate(Report report) {
        List<Findings> findings = new ArrayList<>();
        for (AnnotatorHandle annotator : annotators) {
            annotator.annotate(new TextInHand(report.id(), report.content(), findings)).ifPresent(findings::add);
        }
        return new Annotated(report, findings);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
