package org.vigie.isolation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what a bundle contributes in a thread of its own, and lets go of it when it hangs: when it neither ends nor calls
 * back for as long as the limit. Java cannot kill a thread; one that was let go is interrupted, and whatever it calls back
 * then fails, so that it can do no more harm than use up its processor. An object serves one call.
 *
 * <p>What the contribution calls back (its input, its sink, its output) reports by {@link #back}; while it is there, time
 * does not count, as it is not the contribution that is slow.
 */
public final class Leash {

    /** How long to wait for a call back that is under way, before what it uses may be closed. */
    private static final long CALM_NANOS = Duration.ofSeconds(5).toNanos();

    /** The contribution hung. Its cause has the stack trace of the thread that was let go. */
    public static final class HungException extends Exception {
        private static final long serialVersionUID = 1L;

        private HungException(String message, Throwable where) {
            super(message, where);
        }
    }

    /** The contribution threw something; the cause is what. */
    public static final class ThrownException extends Exception {
        private static final long serialVersionUID = 1L;

        private ThrownException(Throwable thrown) {
            super(Failure.of(thrown), thrown);
        }
    }

    /** Thrown at a contribution that calls back after it was let go. */
    public static final class LetGoException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private LetGoException() {
            super("This call took too long and was given up");
        }
    }

    /** Something that the contribution called back. */
    public interface Back<T, E extends Exception> {
        T run() throws E;
    }

    private final Duration limit;
    private final Executor threads;
    private long alive = System.nanoTime();
    private int outside;
    private boolean letGo;

    /** @param limit how long the contribution may be silent; zero for ever */
    public Leash(Duration limit) {
        this(limit, work -> Thread.ofPlatform().daemon().start(work));
    }

    /**
     * A leash for one of many short calls, for each of which a thread would cost more than the call itself.
     *
     * @param limit how long the contribution may be silent; zero for ever
     * @param threads runs each call at once, in a thread in which nothing else runs meanwhile; one that was let go has to be free for other
     *        calls only when its call has ended
     */
    public Leash(Duration limit, Executor threads) {
        this.limit = limit;
        this.threads = threads;
    }

    /**
     * Runs something and waits for it.
     *
     * @param name the name of the thread
     * @throws HungException if it was let go
     * @throws ThrownException if it threw anything, errors included
     * @throws InterruptedException if the caller was interrupted; the work is let go
     */
    public <T> T call(String name, Callable<T> work) throws HungException, ThrownException, InterruptedException {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        FutureTask<T> task = new FutureTask<>(() -> named(name, loader, running, work));
        synchronized (this) {
            alive = System.nanoTime();
        }
        threads.execute(task);
        Thread thread = running.join();
        try {
            return await(task, thread);
        } catch (InterruptedException e) {
            letGo(task);
            throw e;
        } catch (ExecutionException e) {
            throw new ThrownException(e.getCause());
        }
    }

    private static <T> T named(String name, ClassLoader loader, CompletableFuture<Thread> running, Callable<T> work)
            throws Exception {
        Thread thread = Thread.currentThread();
        String usual = thread.getName();
        thread.setName(name);
        thread.setContextClassLoader(loader);
        running.complete(thread);
        try {
            return work.call();
        } finally {
            thread.setName(usual);
            thread.setPriority(Thread.NORM_PRIORITY);
            thread.setContextClassLoader(null);
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
                    letGo(task);
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

    private synchronized void letGo(FutureTask<?> task) throws InterruptedException {
        letGo = true;
        // not the thread, in which something else may run by now
        task.cancel(true);
        long end = System.nanoTime() + CALM_NANOS;
        for (long left = CALM_NANOS; outside > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Shows that the contribution is alive, without calling anything back. */
    public void alive() {
        back(() -> null);
    }

    /**
     * Called by what the contribution calls back, in its thread.
     *
     * @throws LetGoException if the contribution was let go: it gets nothing any more
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
                notifyAll();
            }
        }
    }
}
