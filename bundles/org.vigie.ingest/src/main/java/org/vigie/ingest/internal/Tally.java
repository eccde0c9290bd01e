package org.vigie.ingest.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.corpus.WriteJob.Outcome;
import org.vigie.importer.ItemProblem;
import org.vigie.ingest.ImportError;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportSummary;

/** Counts what became of everything that an import met. */
final class Tally {

    private final ImportListener listener;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<ImportError> errors = new ArrayList<>();
    private long files;
    private long skipped;
    private long failed;
    private Optional<ImportError> stop = Optional.empty();

    Tally(ImportListener listener) {
        this.listener = listener;
    }

    void count(Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** Counts a file; what has no location was counted before. */
    void file(String location) {
        files += location.isEmpty() ? 0 : 1;
    }

    void skip() {
        skipped++;
    }

    /** Counts what stopped the import. */
    void stop(String location, ItemProblem problem) {
        stop = Optional.of(fail(location, problem));
    }

    ImportError fail(String location, ItemProblem problem) {
        failed++;
        ImportError error = new ImportError(problem.kind(), location, problem.record(), problem.line(),
                problem.reason());
        if (errors.size() < ImportSummary.MAX_ERRORS) {
            errors.add(error);
        }
        listener.error(error);
        return error;
    }

    long read() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    ImportSummary summary(Duration duration, boolean cancelled) {
        return new ImportSummary(files, skipped, read(), of(Outcome.ADDED), of(Outcome.REVISED), of(Outcome.UNCHANGED),
                of(Outcome.DELETED), failed, duration, errors, cancelled, stop);
    }

    private long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
