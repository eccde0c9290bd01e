package org.vigie.ingest.internal;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Walks through what keys stand for, reading some at a time. */
final class Batches<K, T> implements Iterator<T> {

    private final int size;
    private final List<K> keys;
    private final Function<List<K>, List<T>> reader;
    private int next;
    private Iterator<T> batch = Collections.emptyIterator();

    /** @param size how many are read together */
    Batches(int size, List<K> keys, Function<List<K>, List<T>> reader) {
        this.size = size;
        this.keys = keys;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (!batch.hasNext() && next < keys.size()) {
            List<K> some = keys.subList(next, Math.min(next + size, keys.size()));
            next += some.size();
            batch = reader.apply(some).iterator();
        }
        return batch.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.next();
    }
}
