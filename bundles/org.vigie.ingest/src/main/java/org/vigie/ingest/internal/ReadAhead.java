package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/**
 * Reads the next elements on a thread of its own while the last ones are written. In memory are two batches at most, of few elements when
 * they are large, besides what the source itself holds.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    private static final int MOST_ELEMENTS = 64;

    private final Iterator<T> source;
    private final ToIntFunction<T> weight;
    private final int mostWeight;
    private final ExecutorService reader = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vigie-read-ahead").factory());
    private Future<List<T>> upcoming;
    private Iterator<T> batch = Collections.emptyIterator();
    private boolean ended;

    /**
     * @param source only to be used here from now on; not closed here
     * @param weight how large an element is, in a unit of its own
     * @param mostWeight how large a batch may be before no more is added to it
     */
    ReadAhead(Iterator<T> source, ToIntFunction<T> weight, int mostWeight) {
        this.source = source;
        this.weight = weight;
        this.mostWeight = mostWeight;
        this.upcoming = reader.submit(this::some);
    }

    /** Reads a batch; an empty one is the last. */
    private List<T> some() {
        List<T> some = new ArrayList<>();
        int weighed = 0;
        while (some.size() < MOST_ELEMENTS && weighed < mostWeight && source.hasNext()) {
            T element = source.next();
            weighed += weight.applyAsInt(element);
            some.add(element);
        }
        return some;
    }

    @Override
    public boolean hasNext() {
        if (!batch.hasNext() && !ended) {
            List<T> some = arrived();
            batch = some.iterator();
            ended = some.isEmpty();
            if (!ended) {
                upcoming = reader.submit(this::some);
            }
        }
        return batch.hasNext();
    }

    private List<T> arrived() {
        try {
            return upcoming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted while the corpus was read")
                    .initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.next();
    }

    /** Returns when nothing is read any more. */
    @Override
    public void close() {
        upcoming.cancel(false);
        reader.close();
    }
}
