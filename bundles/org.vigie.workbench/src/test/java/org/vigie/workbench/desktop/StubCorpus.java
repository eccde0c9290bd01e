package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Workspace;
import org.vigie.workbench.OpenCorpus;

/** A corpus of which nothing is known but where it is. */
final class StubCorpus implements OpenCorpus {

    private Path folder = Path.of("one");

    @Override
    public void open(Path other) {
        folder = other;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public String label() {
        return folder.toString();
    }

    @Override
    public long sequence() {
        return 0;
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public <T> CompletableFuture<T> ask(Question<T> question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T use(Question<T> question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Hold hold() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<T> change(String purpose, Function<WriteJob, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<T> change(String purpose, BiFunction<Workspace, WriteJob, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reopen() {
        throw new UnsupportedOperationException();
    }
}
