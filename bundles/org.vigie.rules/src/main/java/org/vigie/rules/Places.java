package org.vigie.rules;

import java.util.Arrays;

/** Stretches of tokens in which a match can begin, in their order. For one text and one thread. */
final class Places {

    private int[] bounds = new int[8];
    private int size;
    private int at;

    Places() {}

    Places(int from, int to) {
        add(from, to);
    }

    /** Adds a stretch that begins no earlier than the one before. */
    void add(int from, int to) {
        if (size > 0 && from <= bounds[size - 1]) {
            bounds[size - 1] = Math.max(bounds[size - 1], to);
            return;
        }
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * size);
        }
        bounds[size++] = from;
        bounds[size++] = to;
    }

    /** Returns the first place at a token or after it; asked for later and later ones. {@link Integer#MAX_VALUE} when there is none. */
    int next(int token) {
        while (at < size && bounds[at + 1] <= token) {
            at += 2;
        }
        return at < size ? Math.max(token, bounds[at]) : Integer.MAX_VALUE;
    }
}
