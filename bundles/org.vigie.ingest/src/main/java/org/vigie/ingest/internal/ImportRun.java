package org.vigie.ingest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Change;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.WriteJob;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportProgress;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Findings;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.Phrases;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;
import org.vigie.search.IndexUpdate;
import org.vigie.search.SearchException;
import org.vigie.search.SearchIndex;

/** Stores and indexes what is read, in the thread of the caller, which holds the write lock. */
final class ImportRun {

    private static final Phrases WORDS = Phrases.of(ImportRun.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int COMMIT_REPORTS = 1_000;
    private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long INDEX_COMMIT_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long PATIENCE_MILLIS = 100;

    private final Corpus corpus;
    private final Annotating annotating;
    /** The reports that are shown in another way by what an export said beside them. */
    private final Set<ReportId> shown = new LinkedHashSet<>();
    private boolean entered;
    private final List<Change.Stored> toAnnotate = new ArrayList<>();
    private long charsToAnnotate;
    private final ImportRequest request;
    private final ImportListener listener;
    private final Tally tally;
    private final Instant imported = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant began = Instant.now();
    private final List<WriteJob.Stored> uncounted = new ArrayList<>();
    private String location = "";
    private long committed = System.nanoTime();
    private long indexCommitted = System.nanoTime();
    private long covered;
    private boolean pending;

    /** @param annotating is closed by the caller */
    ImportRun(Corpus corpus, ImportRequest request, ImportListener listener, Annotating annotating) {
        this.corpus = corpus;
        this.annotating = annotating;
        this.request = request;
        this.listener = listener;
        this.tally = new Tally(listener);
    }

    ImportSummary run(WriteJob job, SearchIndex index, IntakeQueue queue, InputReading reading, long totalBytes) {
        boolean complete = false;
        long sequence = -1; // after a failed commit the index may not hold more than the corpus
        covered = index.sequence();
        try (IndexUpdate update = index.update(false)) {
            try {
                complete = takeAll(job, update, queue, reading, totalBytes);
                sequence = commit(job, update);
            } catch (CorpusException e) {
                stopped(e.getMessage(), e);
            }
            if (sequence >= 0) {
                update.commit(sequence);
                job.indexed();
            }
        } catch (SearchException e) {
            stopped(e.getMessage(), e);
        } finally {
            queue.close();
        }
        return tally.summary(Duration.between(began, Instant.now()), !complete);
    }

    private void stopped(String message, Exception cause) {
        LOG.error("The import into the corpus stopped", cause);
        tally.stop(location,
                new ItemProblem(ItemProblem.Kind.ACCESS, 0, 0, WORDS.say("the import stopped here: %s", message)));
    }

    /** Takes what is read until its end; false when the user stopped it. */
    private boolean takeAll(WriteJob job, IndexUpdate update, IntakeQueue queue, InputReading reading, long total) {
        while (!listener.isCancelled()) {
            Intake intake = queue.take(PATIENCE_MILLIS);
            switch (intake) {
                case null -> {
                }
                case Intake.Draft draft -> store(job, update, draft);
                case Intake.Problem problem -> tally.fail(problem.location(), problem.problem());
                case Intake.Stated stated -> job.source(stated.source());
                case Intake.Entry entry -> enter(job, update, entry);
                case Intake.Skipped _ -> tally.skip();
                case Intake.FileRead file -> {
                    file.state().ifPresent(job::remember);
                    tally.file(file.location());
                }
                case Intake.End end -> {
                    end.failure().ifPresent(failure -> tally.fail(location,
                            new ItemProblem(ItemProblem.Kind.FAULT, 0, 0,
                                    WORDS.say("reading broke down: %s", failure))));
                    return end.failure().isEmpty();
                }
            }
            if (uncounted.size() >= COMMIT_REPORTS || System.nanoTime() - committed > COMMIT_NANOS) {
                long sequence = commit(job, update);
                listener.progress(new ImportProgress(location, tally.read(), reading.bytes(), total));
                if (pending && System.nanoTime() - indexCommitted > INDEX_COMMIT_NANOS) {
                    update.commit(sequence);
                    indexCommitted = System.nanoTime();
                    pending = false;
                }
            }
        }
        return false;
    }

    private void store(WriteJob job, IndexUpdate update, Intake.Draft intake) {
        location = intake.location();
        ReportDraft draft = intake.draft();
        Content content = draft.content().language().equals(Content.UNDETERMINED)
                ? draft.content().in(request.language().orElse(Content.UNDETERMINED))
                : draft.content();
        Source source = draft.source().orElseGet(() -> request.source().map(Source::named).orElse(Source.UNKNOWN));
        ReportKind kind = draft.kind().or(request::kind)
                .orElseGet(() -> ReportKind.of(intake.importer().usualKind()).orElse(ReportKind.RECORD));
        ReportKey key = draft.key().orElseGet(() -> ReportKey.of(source, draft.originId(), content));
        Origin here = new Origin(intake.location(), draft.record(), intake.importer().format().id(), imported);
        WriteJob.Stored first = null;
        for (Revision earlier : draft.earlier()) {
            WriteJob.Stored stored = job.store(key, source, kind, earlier.content(), earlier.origins(),
                    request.restore());
            first = first == null ? stored : first;
        }
        WriteJob.Stored last = job.store(key, source, kind, content,
                draft.origins().isEmpty() ? List.of(here) : draft.origins(), request.restore());
        if (last.outcome() != WriteJob.Outcome.DELETED) {
            intake.stated().ifPresent(
                    stated -> job.enter(new LedgerEntry.Found(ReportId.of(key), ContentHash.of(content), stated)));
        }
        Optional<Change> change = curate(job, draft, key, last);
        change.or(last::change).ifPresent(latest -> take(job, update, latest));
        uncounted.add(first == null || first.outcome() == WriteJob.Outcome.UNCHANGED ? last : first);
    }

    /** Adds tags and notes; returns the last change. */
    private Optional<Change> curate(WriteJob job, ReportDraft draft, ReportKey key, WriteJob.Stored stored) {
        Optional<Change> change = Optional.empty();
        if (stored.outcome() == WriteJob.Outcome.DELETED || draft.tags().isEmpty() && draft.notes().isEmpty()
                && request.tags().isEmpty()) {
            return change;
        }
        ReportId id = ReportId.of(key);
        change = job.tag(id, draft.tags());
        if (!request.tags().isEmpty()) {
            Optional<Change> tagged = job.tag(id, request.tags());
            change = tagged.isPresent() ? tagged : change;
        }
        for (Note note : draft.notes()) {
            Optional<Change> noted = job.note(id, note);
            change = noted.isPresent() ? noted : change;
        }
        return change;
    }

    /** Takes what an export says beside its reports, after what is found here in those. */
    private void enter(WriteJob job, IndexUpdate update, Intake.Entry entry) {
        annotate(job, update);
        try {
            job.enter(entry.entry()).map(Change::id).ifPresent(shown::add);
            entered = true;
        } catch (IllegalArgumentException e) {
            tally.fail(entry.location(), new ItemProblem(ItemProblem.Kind.VALUE, entry.record(), 0, e.getMessage()));
        }
    }

    /** Says whether anything came beside reports. */
    boolean hasEntered() {
        return entered;
    }

    /** Indexes what changed, after it was annotated. */
    private void take(WriteJob job, IndexUpdate update, Change change) {
        if (annotating.isNeeded() && change instanceof Change.Stored stored) {
            toAnnotate.add(stored);
            charsToAnnotate += stored.report().content().text().length();
            if (Annotating.isBatch(toAnnotate.size(), charsToAnnotate)) {
                annotate(job, update);
            }
        } else {
            index(update, change, List.of());
        }
    }

    private void annotate(WriteJob job, IndexUpdate update) {
        List<Annotating.Annotated> annotated = annotating
                .annotate(toAnnotate.stream().map(Change.Stored::report).toList());
        for (int i = 0; i < annotated.size(); i++) {
            Report report = annotated.get(i).report();
            Change latest = toAnnotate.get(i);
            for (Findings findings : annotated.get(i).findings()) {
                latest = job.annotate(report.id(), report.current().hash(), findings).orElse(latest);
            }
            index(update, latest, IndexFollower.aside(annotated.get(i).findings().stream()
                    .flatMap(findings -> findings.annotations().stream()).toList()));
        }
        toAnnotate.clear();
        charsToAnnotate = 0;
    }

    private void index(IndexUpdate update, Change change, List<Passage> aside) {
        IndexFollower.apply(update, change, covered, aside);
        pending = true;
    }

    /** Writes down what was stored, with what was found in it, and only then counts it. */
    private long commit(WriteJob job, IndexUpdate update) {
        annotate(job, update);
        long sequence = job.commit();
        uncounted.forEach(stored -> tally.count(stored.outcome()));
        uncounted.clear();
        for (ReportId id : shown) {
            corpus.report(id).ifPresent(report -> update.put(report, false, corpus.ledger().boilerplate(id)));
            pending = true;
        }
        shown.clear();
        committed = System.nanoTime();
        return sequence;
    }
}
