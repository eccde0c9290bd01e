package org.vigie.ingest.internal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vigie.model.Annotation;
import org.vigie.model.LedgerEntry;
import org.vigie.model.PlacedAnnotation;

/** Hands over what was read, and keeps the reader from running far ahead of the writer. */
final class IntakeQueue {

    /** The most characters that are on their way; each item counts a little even when it is empty. */
    private static final int ROOM = 4 * 1024 * 1024;
    private static final int LEAST = 2 * 1024;
    private static final int OBJECT = 64;
    private static final long PATIENCE_MILLIS = 200;

    private record Weighed(Intake intake, int weight) {}

    private final BlockingQueue<Weighed> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private volatile boolean closed;

    /** Waits for room. */
    void put(Intake intake) {
        int weight = Math.clamp(weight(intake), LEAST, ROOM);
        try {
            while (!room.tryAcquire(weight, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                checkOpen();
            }
            checkOpen();
            queue.add(new Weighed(intake, weight));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new CancellationException("the import was stopped");
        }
    }

    /** Waits for the next item, at most for the given time; null when none came. */
    Intake take(long millis) {
        try {
            Weighed next = queue.poll(millis, TimeUnit.MILLISECONDS);
            if (next == null) {
                return null;
            }
            room.release(next.weight());
            return next.intake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    /** Ends the reader at its next item. */
    void close() {
        closed = true;
    }

    private static int weight(Intake intake) {
        long characters = switch (intake) {
            case Intake.Draft draft -> draft.draft().length();
            case Intake.Entry(_, _, LedgerEntry.Found found) -> found.findings().annotations().stream()
                    .mapToLong(IntakeQueue::weight).sum();
            case Intake.Entry(_, _, LedgerEntry.Linked linked) ->
                linked.keys().stream().mapToLong(String::length).sum();
            default -> 0;
        };
        return (int) Math.min(ROOM, characters + LEAST);
    }

    /** A claim has its words in its value, too, and each part is an object at least. */
    private static long weight(Annotation annotation) {
        return OBJECT + (annotation instanceof PlacedAnnotation placed ? 2L * placed.passage().quote().length() : 0);
    }
}
