package org.vigie.workbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.vigie.workbench.UndoStack.Step;

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

    private Step step(String label) {
        return new Step(label, () -> done("undo " + label), () -> done("redo " + label));
    }

    private CompletableFuture<Void> done(String what) {
        undone.add(what);
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void whatWasTakenBackCanBeDoneAgainUntilSomethingElseIsDone() {
        changes.push(step("merge"));
        changes.undo();
        assertEquals(Optional.of("merge"), changes.redoLabel());
        changes.redo();
        changes.undo();
        assertEquals(List.of("undo merge", "redo merge", "undo merge"), undone);
        changes.push(step("split"));
        assertEquals(Optional.empty(), changes.redoLabel());
        assertEquals(Optional.of("split"), changes.label());
    }

    @Test
    void whatCannotBeDoneAgainIsGoneOnceItIsTakenBack() {
        push("tag");
        changes.undo();
        assertEquals(Optional.empty(), changes.redoLabel());
    }

    @Test
    void whatWasDoneOnOtherDaysComesAfterWhatWasDoneToday() {
        changes.push(step("today"));
        changes.restore(corpus.folder(), List.of(step("yesterday"), step("last week")), List.of(step("taken back")));
        assertEquals(Optional.empty(), changes.redoLabel());
        changes.undo();
        changes.undo();
        assertEquals(Optional.of("last week"), changes.label());
        changes.redo();
        changes.redo();
        assertEquals(List.of("undo today", "undo yesterday", "redo yesterday", "redo today"), undone);
    }

    @Test
    void whatWasTakenBackOnOtherDaysCanBeDoneAgain() {
        changes.restore(corpus.folder(), List.of(step("kept")), List.of(step("first"), step("second")));
        changes.redo();
        assertEquals(List.of("redo first"), undone);
        assertEquals(Optional.of("first"), changes.label());
        assertEquals(Optional.of("second"), changes.redoLabel());
    }

    @Test
    void whatIsRestoredTwiceIsThereOnce() {
        changes.restore(corpus.folder(), List.of(step("yesterday")), List.of());
        changes.restore(corpus.folder(), List.of(step("yesterday")), List.of());
        changes.undo();
        assertEquals(Optional.empty(), changes.label());
    }

    @Test
    void whatIsBeingDoneBelongsToTheCorpusInWhichItBegan() {
        CompletableFuture<Step> writing = new CompletableFuture<>();
        changes.push(writing);
        corpus.open(Path.of("two"));
        writing.complete(step("in one"));
        assertEquals(Optional.empty(), changes.label());
        corpus.open(Path.of("one"));
        assertEquals(Optional.of("in one"), changes.label());
    }

    @Test
    void whatIsDoneWhileSomethingIsTakenBackEndsWhatCouldBeDoneAgain() {
        CompletableFuture<Void> busy = new CompletableFuture<>();
        changes.push(new Step("merge", () -> busy, () -> busy));
        changes.undo();
        changes.push(step("split"));
        busy.complete(null);
        assertEquals(Optional.empty(), changes.redoLabel());
        assertEquals(Optional.of("split"), changes.label());
    }

    @Test
    void whatFailsAtOnceCanBeTriedAgain() {
        changes.push(new Step("merge", () -> {
            throw new IllegalStateException("broken");
        }, () -> done("redo")));
        changes.undo();
        assertEquals(Optional.of("merge"), changes.label());
        changes.undo();
        assertEquals(Optional.of("merge"), changes.label());
    }
}
