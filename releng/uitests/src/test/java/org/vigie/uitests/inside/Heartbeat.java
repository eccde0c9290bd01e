package org.vigie.uitests.inside;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/** Finds how long the thread of the user interface was busy: how long a word to it had to wait at most. */
final class Heartbeat implements AutoCloseable {

    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Display display;
    private final AtomicLong longest = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().name("heartbeat").unstarted(this::beat);
    private volatile boolean running = true;

    Heartbeat(Display display) {
        this.display = display;
        thread.start();
    }

    private void beat() {
        while (running && !display.isDisposed()) {
            AtomicLong answered = new AtomicLong();
            long asked = System.nanoTime();
            display.asyncExec(() -> answered.set(System.nanoTime()));
            while (answered.get() == 0 && running) {
                LockSupport.parkNanos(BEAT_NANOS / 5);
            }
            longest.accumulateAndGet(answered.get() - asked, Math::max);
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }

    /** Returns the longest wait in milliseconds since it was asked last. */
    long longestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longest.getAndSet(0));
    }

    @Override
    public void close() {
        running = false;
    }
}
