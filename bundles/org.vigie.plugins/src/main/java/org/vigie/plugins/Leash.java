package org.vigie.plugins;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what a plugin contributes in a thread of its own, and lets go of it when it hangs: when it neither ends nor calls
 * back for as long as the limit. Java cannot kill a thread; one that was let go is interrupted, and whatever it calls back
 * then fails, so that it can do no more harm than use up its processor. An object serves one call.
 *
 * <p>What the plugin calls back (its input, its sink, its output) reports by {@link #back}; while it is there, time does
 * not count, as it is not the plugin that is slow.
 */
public final class Leash {

    /** The contribution hung. Its cause has the stack trace of the thread that was let go. */
    public static final class HungException extends Exception {
        private static final long serialVersionUID = 1L;

        private HungException(String message, Throwable where) {
            super(message, where);
        }
    }

    /** Thrown at a plugin that calls back after it was let go. */
    public static final class LetGoException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private LetGoException() {
            super("This call took too long and was given up");
        }
    }

    /** Something that the plugin called back. */
    public interface Back<T, E extends Exception> {
        T run() throws E;
    }

    private final Duration limit;
    private long alive = System.nanoTime();
    private int outside;
    private boolean letGo;

    /** @param limit how long the contribution may be silent; zero for ever */
    public Leash(Duration limit) {
        this.limit = limit;
    }

    /**
     * Runs something and waits for it.
     *
     * @param name the name of the thread
     * @throws HungException if it was let go
     * @throws InterruptedException if the caller was interrupted; the work is let go
     * @throws Exception whatever it throws; errors come through as well
     */
    public <T> T call(String name, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        alive = System.nanoTime();
        Thread thread = Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return await(task, thread);
        } catch (InterruptedException e) {
            letGo(thread);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private <T> T await(FutureTask<T> task, Thread thread)
            throws InterruptedException, ExecutionException, HungException {
        if (limit.isZero()) {
            return task.get();
        }
        long wait = limit.toNanos();
        while (true) {
            try {
                return task.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                wait = remaining();
                if (wait <= 0) {
                    Throwable where = new Throwable("where thread " + thread.getName() + " was");
                    where.setStackTrace(thread.getStackTrace());
                    letGo(thread);
                    throw new HungException("no sign of life for " + limit.toSeconds() + " seconds", where);
                }
            }
        }
    }

    private synchronized long remaining() {
        long remaining = outside > 0 ? limit.toNanos() : alive + limit.toNanos() - System.nanoTime();
        letGo = remaining <= 0;
        return remaining;
    }

    private void letGo(Thread thread) {
        synchronized (this) {
            letGo = true;
        }
        thread.interrupt();
    }

    /**
     * Called by what the plugin calls back, in its thread.
     *
     * @throws LetGoException if the plugin was let go: it gets nothing any more
     */
    public <T, E extends Exception> T back(Back<T, E> work) throws E {
        synchronized (this) {
            if (letGo) {
                throw new LetGoException();
            }
            outside++;
        }
        try {
            return work.run();
        } finally {
            synchronized (this) {
                outside--;
                alive = System.nanoTime();
            }
        }
    }
}
