package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.UndoStack;

/** Keeps the last changes, each for the corpus that it was made in: in another one the same ids are other reports. */
@Component
public final class UndoneChanges implements UndoStack {

    private static final int MOST = 100;

    private record Step(Path folder, String label, Supplier<? extends CompletionStage<?>> undo) {}

    private final OpenCorpus corpus;
    private final Deque<Step> steps = new ArrayDeque<>();

    @Activate
    public UndoneChanges(@Reference OpenCorpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public void push(String label, Supplier<? extends CompletionStage<?>> undo) {
        push(new Step(corpus.folder(), label, undo));
    }

    private synchronized void push(Step step) {
        steps.push(step);
        if (steps.size() > MOST) {
            steps.removeLast();
        }
    }

    @Override
    public synchronized Optional<String> label() {
        return last().map(Step::label);
    }

    private Optional<Step> last() {
        return Optional.ofNullable(steps.peek()).filter(step -> step.folder().equals(corpus.folder()));
    }

    @Override
    public void undo() {
        Optional<Step> last;
        synchronized (this) {
            last = last();
            last.ifPresent(steps::remove);
        }
        last.ifPresent(step -> step.undo().get().whenComplete((_, problem) -> {
            if (problem != null) {
                push(step);
            }
        }));
    }
}
