package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.UndoStack;

/**
 * Keeps the last changes, each for the corpus that it was made in: in another one the same ids are other reports. What is done and what is
 * taken back happens one after the other, in the order in which the user wanted it.
 */
@Component
public final class UndoneChanges implements UndoStack {
    private static final int MOST = 100;

    /** @param again whether it can be done again once it was taken back */
    private record Change(Path folder, Step step, boolean again) {}

    private final OpenCorpus corpus;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final Set<Path> restored = new HashSet<>();
    /** Completed when nothing is on its way. */
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    /** Grows with each thing that is done. */
    private long pushes;

    @Activate
    public UndoneChanges(@Reference OpenCorpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public void push(Step step) {
        push(new Change(corpus.folder(), step, true));
    }

    @Override
    public void push(String label, Supplier<? extends CompletionStage<?>> undo) {
        push(new Change(corpus.folder(), new Step(label, undo, undo), false));
    }

    @Override
    public synchronized void push(CompletionStage<Step> step) {
        Path folder = corpus.folder();
        CompletableFuture<?> pushed = step.handle((made, problem) -> {
            if (problem == null) {
                push(new Change(folder, made, true));
            }
            return null;
        }).toCompletableFuture();
        last = CompletableFuture.allOf(last, pushed);
    }

    private synchronized void push(Change change) {
        pushes++;
        undone.removeIf(other -> other.folder().equals(change.folder()));
        put(done, change);
    }

    private static void put(Deque<Change> on, Change change) {
        on.push(change);
        if (on.size() > MOST) {
            on.removeLast();
        }
    }

    @Override
    public synchronized void restore(Path folder, List<Step> before, List<Step> takenBack) {
        if (!restored.add(folder)) {
            return;
        }
        boolean begun = first(done, folder).isPresent() || first(undone, folder).isPresent();
        before.stream().limit(MOST).map(step -> new Change(folder, step, true)).forEach(done::addLast);
        if (!begun) {
            takenBack.stream().limit(MOST).map(step -> new Change(folder, step, true)).forEach(undone::addLast);
        }
    }

    @Override
    public synchronized Optional<String> label() {
        return first(done, corpus.folder()).map(change -> change.step().label());
    }

    @Override
    public synchronized Optional<String> redoLabel() {
        return first(undone, corpus.folder()).map(change -> change.step().label());
    }

    private static Optional<Change> first(Deque<Change> of, Path folder) {
        return of.stream().filter(change -> change.folder().equals(folder)).findFirst();
    }

    @Override
    public void undo() {
        afterwards(() -> move(done, undone, true));
    }

    @Override
    public void redo() {
        afterwards(() -> move(undone, done, false));
    }

    /** Moves at once when nothing is on its way, so that keys that are pressed quickly take back one thing each. */
    private synchronized void afterwards(Supplier<CompletionStage<?>> move) {
        CompletableFuture<?> before = last;
        if (before.isDone()) {
            last = move.get().toCompletableFuture();
            return;
        }
        Display display = Display.getCurrent();
        CompletableFuture<Object> moved = new CompletableFuture<>();
        last = moved;
        before.whenComplete((_, _) -> display.asyncExec(() -> move.get().whenComplete((_, _) -> moved.complete(null))));
    }

    /** Moves what is on top of one pile to the other, in the corpus that is open now. When it does not succeed, all is as it was. */
    private CompletionStage<?> move(Deque<Change> from, Deque<Change> to, boolean back) {
        Optional<Change> first;
        long before;
        synchronized (this) {
            first = first(from, corpus.folder());
            first.ifPresent(from::remove);
            before = pushes;
        }
        if (first.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Change change = first.get();
        return started(back ? change.step().undo() : change.step().redo()).handle((_, problem) -> {
            synchronized (this) {
                boolean overtaken = back && pushes != before;
                if (problem != null) {
                    put(from, change);
                } else if (change.again() && !overtaken) {
                    put(to, change);
                }
            }
            return null;
        });
    }

    private static CompletionStage<?> started(Supplier<? extends CompletionStage<?>> what) {
        try {
            return what.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
