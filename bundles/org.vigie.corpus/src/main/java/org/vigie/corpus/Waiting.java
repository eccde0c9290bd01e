package org.vigie.corpus;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a writer waits for another.
 *
 * @param limit how long; zero for not at all
 * @param told called once, when the waiting begins, with who holds the lock
 * @param givenUp asked often while waiting: whether to stop it
 */
public record Waiting(Duration limit, Consumer<LockHolder> told, BooleanSupplier givenUp) {

    public Waiting {
        Objects.requireNonNull(limit);
        Objects.requireNonNull(told);
        Objects.requireNonNull(givenUp);
    }

    /** Not waiting: a corpus that is being written is an error at once. */
    public static Waiting none() {
        return atMost(Duration.ZERO);
    }

    /** Waiting without telling anybody. */
    public static Waiting atMost(Duration limit) {
        return new Waiting(limit, _ -> {}, () -> false);
    }
}
