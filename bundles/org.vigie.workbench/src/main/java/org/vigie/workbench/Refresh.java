package org.vigie.workbench;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Control;

/**
 * Asks something anew whenever it may have changed, one question at a time: what is wished while one is on its way becomes a
 * single question after it. Used in the thread of the user interface.
 */
public final class Refresh<T> {

    private final Control owner;
    private final Supplier<? extends CompletionStage<T>> question;
    private final Consumer<? super T> shown;
    private final Consumer<? super Throwable> failed;
    private boolean running;
    private boolean wished;

    /**
     * @param owner what the answer is shown in; nothing is asked any more when it is gone
     * @param question asks; must not block
     * @param shown takes the answer, in the thread of the user interface
     * @param failed takes what went wrong instead
     */
    public Refresh(Control owner, Supplier<? extends CompletionStage<T>> question, Consumer<? super T> shown,
            Consumer<? super Throwable> failed) {
        this.owner = owner;
        this.question = question;
        this.shown = shown;
        this.failed = failed;
    }

    /** Asks now, or again as soon as the question on its way is answered. */
    public void want() {
        if (owner.isDisposed()) {
            return;
        }
        if (running) {
            wished = true;
            return;
        }
        running = true;
        // also when it is cancelled, of which Foreground would not tell
        question.get().whenComplete((answer, problem) -> Foreground.later(owner, () -> {
            running = false;
            try {
                Foreground.tell(answer, problem, shown, failed);
            } finally {
                again();
            }
        }));
    }

    private void again() {
        if (wished) {
            wished = false;
            want();
        }
    }
}
