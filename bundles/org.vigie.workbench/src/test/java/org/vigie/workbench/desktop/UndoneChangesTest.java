package org.vigie.workbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UndoneChangesTest {

    private final StubCorpus corpus = new StubCorpus();
    private final UndoneChanges changes = new UndoneChanges(corpus);
    private final List<String> undone = new ArrayList<>();

    private void push(String label) {
        changes.push(label, () -> {
            undone.add(label);
            return CompletableFuture.completedFuture(null);
        });
    }

    @Test
    void takesBackTheLastChangeFirst() {
        push("tag");
        push("delete");
        assertEquals(Optional.of("delete"), changes.label());
        changes.undo();
        changes.undo();
        changes.undo();
        assertEquals(List.of("delete", "tag"), undone);
        assertEquals(Optional.empty(), changes.label());
    }

    @Test
    void whatWasDoneInAnotherCorpusIsNotTakenBackHere() {
        push("in one");
        corpus.open(Path.of("two"));
        assertEquals(Optional.empty(), changes.label());
        changes.undo();
        assertEquals(List.of(), undone);
        corpus.open(Path.of("one"));
        changes.undo();
        assertEquals(List.of("in one"), undone);
    }

    @Test
    void whatCouldNotBeTakenBackCanBeTriedAgain() {
        CompletableFuture<Void> busy = new CompletableFuture<>();
        changes.push("tag", () -> busy);
        changes.undo();
        assertEquals(Optional.empty(), changes.label());
        busy.completeExceptionally(new IllegalStateException("another writer"));
        assertEquals(Optional.of("tag"), changes.label());
    }
}
