package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.RecordShape;
import org.vigie.ingest.ImportRequest;

/** Finds out which fields the records of the first file of a request have. */
final class ShapeReading implements InputWalk.Visitor {

    private static final Logger LOG = LoggerFactory.getLogger(ShapeReading.class);

    private final ImportRequest request;
    private final Supplier<List<ImporterHandle>> importers;
    private final Recogniser recogniser;
    private final InputWalk walk = new InputWalk(this);
    private Optional<RecordShape> shape = Optional.empty();
    private boolean done;

    ShapeReading(ImportRequest request, Supplier<List<ImporterHandle>> importers, Recogniser recogniser) {
        this.request = request;
        this.importers = importers;
        this.recogniser = recogniser;
    }

    /** Returns the shape; empty when there is none to speak of, or when the input cannot be read, which its preview says. */
    Optional<RecordShape> read() {
        String input = request.inputs().isEmpty() ? "" : request.inputs().getFirst();
        try {
            if (input.equals("-")) {
                try (InputStream in = request.standardInput().get()) {
                    walk.stream(new InputWalk.Found("-", "", "", Optional.empty(), true), in);
                }
            } else if (!input.isEmpty() && !input.contains("://")) {
                walk.path(Path.of(input), input, true);
            }
        } catch (IOException | InvalidPathException e) {
            LOG.debug("{} has no shape", input, e);
        }
        return shape;
    }

    @Override
    public void input(InputWalk.Found found, InputStream in) throws IOException {
        if (done) {
            return;
        }
        done = true;
        OpenInput input = OpenInput.of(found.name(), in, found.contentType(), found.address(), Optional.empty());
        Optional<ImporterHandle> importer = request.format().isPresent()
                ? importers.get().stream().filter(handle -> handle.format().id().equals(request.format().get()))
                        .findFirst()
                : recogniser.best(input.head());
        if (importer.isPresent()) {
            shape = importer.get().shape(input);
        }
    }

    @Override
    public void skipped(String location) {
        // the next one may have a shape
    }

    @Override
    public void problem(String location, ItemProblem.Kind kind, String reason) {
        // the preview says it
    }
}
