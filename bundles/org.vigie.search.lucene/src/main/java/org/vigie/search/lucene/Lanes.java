package org.vigie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that work side by side, where all work on one thing is done by one thread in the order in which it came. Who
 * brings more work than can be done waits.
 */
final class Lanes implements AutoCloseable {

    private static final int WAITING = 256;
    /** How much work, weighed in characters, may wait or be done at a time. */
    private static final int WEIGHT = 8 * 1024 * 1024;

    /** A piece of work. */
    interface Work {
        void run() throws IOException;
    }

    private final List<ThreadPoolExecutor> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Phaser open = new Phaser(1);
    private final Semaphore room = new Semaphore(WEIGHT);

    Lanes(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
                    task -> Thread.ofPlatform().daemon().name("vigie-index-" + number).unstarted(task),
                    Lanes::enqueue));
        }
    }

    void run(Object what, int weight, Work work) {
        int taken = Math.clamp(weight, 1, WEIGHT);
        room.acquireUninterruptibly(taken);
        open.register();
        threads.get(Math.floorMod(what.hashCode(), threads.size())).execute(() -> {
            try {
                if (failure.get() == null) {
                    work.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release(taken);
                open.arriveAndDeregister();
            }
        });
    }

    /** Waits until all work is done, and throws what went wrong with it. */
    void await() throws IOException {
        open.arriveAndAwaitAdvance();
        switch (failure.get()) {
            case null -> {
            }
            case IOException e -> throw e;
            case Throwable e -> throw new IOException("Indexing failed: " + e, e);
        }
    }

    /** Forgets what is not begun yet. */
    void drop() {
        failure.compareAndSet(null, new IOException("The update was dropped"));
        open.arriveAndAwaitAdvance();
    }

    private static void enqueue(Runnable task, ThreadPoolExecutor executor) {
        try {
            executor.getQueue().put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Indexing was interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.forEach(ThreadPoolExecutor::shutdown);
    }
}
