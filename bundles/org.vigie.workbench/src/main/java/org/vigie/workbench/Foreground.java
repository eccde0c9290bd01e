package org.vigie.workbench;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

/** The way from a background thread back to the thread of the user interface. */
public final class Foreground {

    private Foreground() {}

    /**
     * Shows what a background thread came up with.
     *
     * @param owner what it is shown in; when this is gone until then, nothing happens
     * @param stage what is on its way
     * @param shown takes the result, in the thread of the user interface
     * @param failed takes what went wrong instead, unwrapped, in the same thread; a cancellation is not told
     */
    public static <T> void show(Control owner, CompletionStage<T> stage, Consumer<? super T> shown,
            Consumer<? super Throwable> failed) {
        stage.whenComplete((result, problem) -> later(owner, () -> tell(result, problem, shown, failed)));
    }

    static <T> void tell(T result, Throwable problem, Consumer<? super T> shown, Consumer<? super Throwable> failed) {
        Throwable cause = unwrapped(problem);
        if (cause == null) {
            shown.accept(result);
        } else if (!(cause instanceof CancellationException)) {
            failed.accept(cause);
        }
    }

    /**
     * Does something in a thread that may wait, and shows what came of it; otherwise as {@link #show}. What asks the corpus goes by
     * {@link OpenCorpus#ask} instead.
     */
    public static <T> void run(Control owner, Callable<T> work, Consumer<? super T> shown,
            Consumer<? super Throwable> failed) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().name("vigie-background").start(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                // whoever waits must hear of it, whatever it is
                result.completeExceptionally(e);
            }
        });
        show(owner, result, shown, failed);
    }

    /** Runs something in the thread of the user interface, unless its owner is gone until then. Called from any thread. */
    public static void later(Control owner, Runnable work) {
        if (owner.isDisposed()) {
            return;
        }
        try {
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed()) {
                    work.run();
                }
            });
        } catch (SWTException e) {
            if (!owner.isDisposed()) {
                throw e;
            }
        }
    }

    /** Returns what went wrong, without the wrapping of futures; {@code null} for {@code null}. */
    private static Throwable unwrapped(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }
}
