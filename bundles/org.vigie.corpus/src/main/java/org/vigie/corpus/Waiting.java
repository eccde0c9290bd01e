package org.vigie.corpus;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How a writer waits for another.
 *
 * @param limit how long; zero for not at all
 * @param told called once, when the waiting begins, with who holds the lock
 */
public record Waiting(Duration limit, Consumer<LockHolder> told) {

    public Waiting {
        Objects.requireNonNull(limit);
        Objects.requireNonNull(told);
    }

    /** Not waiting: a corpus that is being written is an error at once. */
    public static Waiting none() {
        return new Waiting(Duration.ZERO, _ -> {});
    }

    /** Waiting without telling anybody. */
    public static Waiting atMost(Duration limit) {
        return new Waiting(limit, _ -> {});
    }
}
