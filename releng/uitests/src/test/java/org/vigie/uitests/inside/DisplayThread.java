package org.vigie.uitests.inside;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The way of a test, which has a thread of its own, to the thread of the user interface. */
final class DisplayThread {

    private static final long PATIENCE_MILLIS = 15_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Runnable onFailure;

    /** @param onFailure what is done when something was awaited in vain */
    DisplayThread(Runnable onFailure) {
        this.onFailure = onFailure;
    }

    /** Waits until something holds; it is asked in the thread of the user interface. */
    void waitUntil(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            if (call(condition)) {
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        onFailure.run();
        throw new AssertionError("Not within " + PATIENCE_MILLIS + " ms: " + what + "; shells: "
                + call(() -> Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
                        .map(Shell::getText).toList()));
    }

    Display display() {
        Supplier<Optional<Display>> found = () -> Thread.getAllStackTraces().keySet().stream().map(Display::findDisplay)
                .filter(display -> display != null && !display.isDisposed()).findFirst();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            Optional<Display> display = found.get();
            if (display.isPresent()) {
                return display.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("There is no display");
    }

    <T> T call(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> problem = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(work.call());
            } catch (Throwable e) {
                problem.set(e);
            }
        });
        if (problem.get() instanceof Error e) {
            throw e;
        } else if (problem.get() != null) {
            throw new AssertionError(problem.get());
        }
        return result.get();
    }

    /** Does something without waiting for it, as it may open a dialog. */
    void post(Runnable work) {
        display().asyncExec(work);
        settle();
    }

    /**
     * Lets everything that was posted be dealt with. The loop of the workbench does that itself, before it comes to what is called
     * here; a loop of this method would never end when a key opens a dialog. What a test expects it waits for all the same.
     */
    void settle() {
        for (int i = 0; i < ROUNDS; i++) {
            call(() -> null);
            LockSupport.parkNanos(ROUND_NANOS);
        }
    }
}
