package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.corpus.WriteJob;
import org.vigie.fetch.Fetcher;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportPreview;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.model.Phrases;

/** Runs imports: one thread reads, the caller's stores, and the index has its own. */
@Component
public final class ImportService implements Imports {

    private static final Phrases WORDS = Phrases.of(ImportService.class);

    private final AnnotatorRegistry annotators;
    private final FormatRegistry formats;
    private final Fetcher fetcher;
    private final IntakeFollowers followers;

    @Activate
    public ImportService(@Reference FormatRegistry formats, @Reference Fetcher fetcher,
            @Reference AnnotatorRegistry annotators, @Reference IntakeFollowers followers) {
        this.followers = followers;
        this.annotators = annotators;
        this.formats = formats;
        this.fetcher = fetcher;
    }

    @Override
    public ImportSummary run(Workspace workspace, ImportRequest request, ImportListener listener) {
        request.format().ifPresent(id -> check(id, formats.handles()));
        String purpose = WORDS.say("importing %s", String.join(" ", request.inputs()));
        IntakeQueue queue = new IntakeQueue();
        InputReading reading = new InputReading(request, formats::handles, fetcher, workspace.corpus()::fetchState,
                queue,
                new Recogniser(formats::handles, formats.guard()));
        try (WriteJob job = workspace.corpus().write(purpose, request.waiting())) {
            new IndexFollower(workspace.corpus(), workspace.index()).catchUp();
            Thread reader = Thread.ofPlatform().daemon().name("vigie-reader").start(reading);
            try (Annotating annotating = new Annotating(request.annotate() ? annotators.annotators() : List.of())) {
                ImportRun run = new ImportRun(workspace.corpus(), request, listener, annotating);
                ImportSummary summary = run.run(job, workspace.index(), queue, reading, size(request));
                if ((run.hasEntered() || summary.added() + summary.revised() > 0) && summary.stop().isEmpty()
                        && !summary.cancelled()) {
                    followers.follow(workspace, job);
                }
                return summary;
            } finally {
                queue.close();
                reader.interrupt();
            }
        }
    }

    @Override
    public ImportPreview preview(ImportRequest request, int reports) {
        request.format().ifPresent(id -> check(id, formats.handles()));
        IntakeQueue queue = new IntakeQueue();
        Recogniser recogniser = new Recogniser(formats::handles, formats.guard());
        Thread reader = Thread.ofPlatform().daemon().name("vigie-preview").start(
                new InputReading(request, formats::handles, fetcher, _ -> Optional.empty(), queue, recogniser));
        try {
            PreviewRun run = new PreviewRun(queue, reports);
            run.take();
            return run.preview(new ShapeReading(request, formats::handles, recogniser).read());
        } finally {
            queue.close();
            reader.interrupt();
        }
    }

    private static void check(String id, List<ImporterHandle> importers) {
        if (importers.stream().noneMatch(handle -> handle.format().id().equals(id))) {
            throw new IllegalArgumentException(WORDS.say("There is no importer “%s”; there are: %s", id,
                    importers.stream().map(handle -> handle.format().id()).collect(Collectors.joining(", "))));
        }
        importers.stream().filter(handle -> handle.format().id().equals(id)).forEach(ImportService::checkFree);
    }

    private static void checkFree(ImporterHandle importer) {
        if (importer.isHeldBack()) {
            throw new IllegalArgumentException(WORDS.say(
                    "The importer “%s” is held back, as it failed too often; “vigie plugin list” says of which plugin it"
                            + " is, and “vigie plugin free” lets it be used again",
                    importer.format().id()));
        }
    }

    /** Returns how many bytes the files have; 0 when one of the inputs does not say. */
    private static long size(ImportRequest request) {
        long total = 0;
        for (String input : request.inputs()) {
            try (Stream<Path> files = Files.walk(Path.of(input))) {
                total += files.filter(Files::isRegularFile).mapToLong(ImportService::size).sum();
            } catch (IOException | UncheckedIOException | InvalidPathException _) {
                return 0; // an address, standard input, or a problem that reading will name
            }
        }
        return total;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
