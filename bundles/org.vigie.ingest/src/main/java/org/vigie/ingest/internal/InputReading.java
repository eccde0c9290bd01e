package org.vigie.ingest.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.FetchState;
import org.vigie.fetch.Answer;
import org.vigie.fetch.Fetcher;
import org.vigie.fetch.Validators;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.ingest.ImportRequest;
import org.vigie.model.Phrases;
import org.vigie.model.Findings;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** Reads all inputs of a request, one after the other, in a thread of its own. */
final class InputReading implements InputWalk.Visitor, Runnable {

    private static final Phrases WORDS = Phrases.of(InputReading.class);

    private static final Logger LOG = LoggerFactory.getLogger(InputReading.class);
    /** More text than this is no report that anybody reads; it would slow down every search that finds it. */
    private static final int MAX_CHARS = 4 * 1024 * 1024;

    /** Looks up what is remembered of an address. */
    interface Memory {
        Optional<FetchState> of(String address);
    }

    private final ImportRequest request;
    /** Those that are there now: plugins come and go during a long import. */
    private final Supplier<List<ImporterHandle>> importers;
    private final Fetcher fetcher;
    private final Memory memory;
    private final Recogniser recogniser;
    private final IntakeQueue queue;
    private final InputWalk walk = new InputWalk(this);
    /** Whether what is being fetched was read without a failure so far. */
    private boolean whole;

    InputReading(ImportRequest request, Supplier<List<ImporterHandle>> importers, Fetcher fetcher, Memory memory,
            IntakeQueue queue, Recogniser recogniser) {
        this.request = request;
        this.importers = importers;
        this.fetcher = fetcher;
        this.memory = memory;
        this.recogniser = recogniser;
        this.queue = queue;
    }

    long bytes() {
        return walk.bytes();
    }

    @Override
    public void run() {
        Optional<Throwable> failure = Optional.empty();
        try {
            request.inputs().forEach(this::read);
        } catch (CancellationException e) {
            failure = Optional.of(e);
        } catch (Throwable e) {
            LOG.error("Reading broke down", e);
            failure = Optional.of(e);
        } finally {
            end(failure);
        }
    }

    /** Whoever takes what is read must hear that nothing more comes, whatever happened; unless nobody takes it any more. */
    private void end(Optional<Throwable> failure) {
        try {
            queue.put(new Intake.End(failure));
        } catch (CancellationException e) {
            LOG.debug("The import was stopped before its end", e);
        }
    }

    private void read(String input) {
        try {
            if (input.equals("-")) {
                try (InputStream in = request.standardInput().get()) {
                    walk.stream(new InputWalk.Found("-", "", "", Optional.empty(), true), in);
                }
            } else if (input.regionMatches(true, 0, "http://", 0, 7)
                    || input.regionMatches(true, 0, "https://", 0, 8)) {
                fetch(input);
            } else if (input.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
                problem(input, ItemProblem.Kind.ACCESS, WORDS.say("only http and https addresses are fetched"));
            } else {
                walk.path(Path.of(input), input, true);
            }
        } catch (IOException e) {
            problem(input, ItemProblem.Kind.ACCESS, reason(e));
        } catch (InvalidPathException e) {
            problem(input, ItemProblem.Kind.ACCESS, WORDS.say("this is not the name of a file: %s", e.getReason()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Reading {} failed", input, e);
            problem(input, ItemProblem.Kind.FAULT, WORDS.say("reading it failed (%s); the log has the details", e));
        }
    }

    private void fetch(String address) throws IOException {
        Validators known = memory.of(address).map(state -> new Validators(state.etag(), state.lastModified()))
                .orElse(Validators.NONE);
        Optional<Answer> answer = fetcher.fetch(address, known);
        if (answer.isEmpty()) {
            queue.put(new Intake.FileRead(address, Optional.empty()));
            return;
        }
        whole = true;
        try (InputStream in = answer.get().in()) {
            walk.stream(new InputWalk.Found(address, answer.get().name(), answer.get().contentType(),
                    Optional.of(address), true), in);
        }
        if (whole) {
            // what was not read to its end must be sent again next time
            queue.put(new Intake.FileRead("", Optional.of(state(address, answer.get().validators()))));
        }
    }

    private static FetchState state(String address, Validators validators) {
        return new FetchState(address, validators.etag(), validators.lastModified(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public void input(InputWalk.Found found, InputStream in) throws IOException {
        OpenInput input = OpenInput.of(found.name(), in, found.contentType(), found.address(), request.mapping());
        Optional<ImporterHandle> importer = choose(input.head());
        if (found.named() && input.head().bytes().length == 0) {
            problem(found.location(), ItemProblem.Kind.SHAPE, WORDS.say("it is empty"));
        } else if (importer.isPresent()) {
            Sink sink = new Sink(found.location(), importer.get());
            try {
                importer.get().read(input, sink);
            } catch (GuardedStream.BombException e) {
                throw e;
            } catch (IOException e) {
                sink.problem(new ItemProblem(ItemProblem.Kind.ACCESS, 0, 0,
                        WORDS.say("the file ends too early or is damaged: %s", reason(e))));
            }
            queue.put(new Intake.FileRead(found.location(), Optional.empty()));
        } else if (found.named()) {
            problem(found.location(), ItemProblem.Kind.SHAPE, unrecognised());
        } else {
            queue.put(new Intake.Skipped(found.location()));
        }
    }

    private String unrecognised() {
        String message = WORDS.say(
                "no importer recognises it; there are: %s. If you know the format, name it with --format",
                ids(importers.get().stream().filter(importer -> !importer.isHeldBack())));
        String held = ids(importers.get().stream().filter(ImporterHandle::isHeldBack));
        return held.isEmpty()
                ? message
                : message + WORDS.say(". Held back, as they failed too often: %s (see “vigie plugin list”)", held);
    }

    private static String ids(Stream<ImporterHandle> handles) {
        return handles.map(handle -> handle.format().id()).collect(Collectors.joining(", "));
    }

    private Optional<ImporterHandle> choose(InputHead head) {
        if (request.format().isPresent()) {
            return importers.get().stream().filter(handle -> handle.format().id().equals(request.format().get()))
                    .filter(recogniser::isUsable).findFirst();
        }
        return recogniser.best(head);
    }

    @Override
    public void skipped(String location) {
        queue.put(new Intake.Skipped(location));
    }

    @Override
    public void problem(String location, ItemProblem.Kind kind, String reason) {
        whole = false;
        queue.put(new Intake.Problem(location, new ItemProblem(kind, 0, 0, reason)));
    }

    private static String reason(IOException e) {
        if (e instanceof EOFException) {
            return WORDS.say("unexpected end");
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private final class Sink implements ReportSink {
        private final String location;
        private final ImporterHandle importer;

        Sink(String location, ImporterHandle importer) {
            this.location = location;
            this.importer = importer;
        }

        @Override
        public void report(ReportDraft draft) {
            put(draft, Optional.empty());
        }

        @Override
        public void report(ReportDraft draft, Findings stated) {
            put(draft, Optional.of(stated));
        }

        private void put(ReportDraft draft, Optional<Findings> stated) {
            if (draft.length() > MAX_CHARS) {
                problem(new ItemProblem(ItemProblem.Kind.LIMIT, draft.record(), draft.line(),
                        WORDS.say("a report of more than %d million characters", MAX_CHARS / 1024 / 1024)));
            } else {
                queue.put(new Intake.Draft(location, importer, draft, stated));
            }
        }

        @Override
        public void problem(ItemProblem problem) {
            whole &= problem.kind() != ItemProblem.Kind.ACCESS && problem.kind() != ItemProblem.Kind.FAULT;
            queue.put(new Intake.Problem(location, problem));
        }

        @Override
        public void entry(long record, LedgerEntry entry) {
            queue.put(new Intake.Entry(location, record, entry));
        }

        @Override
        public void source(Source source) {
            queue.put(new Intake.Stated(source));
        }
    }
}
