package org.vigie.feeds;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A subscription.
 *
 * @param address the http(s) address
 * @param name what the user calls it
 * @param interval how long after a fetch the next one is due; at least a minute
 * @param last what the last fetch did; empty before the first
 */
public record Feed(String address, String name, Duration interval, Optional<FeedResult> last) {

    /** The shortest interval. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    /** The interval where the user says nothing. */
    public static final Duration USUAL = Duration.ofHours(1);

    public Feed {
        Objects.requireNonNull(address);
        Objects.requireNonNull(name);
        Objects.requireNonNull(last);
        interval = interval.compareTo(SHORTEST) < 0 ? SHORTEST : interval;
    }
}
