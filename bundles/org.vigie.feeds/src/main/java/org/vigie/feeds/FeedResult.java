package org.vigie.feeds;

import java.time.Instant;
import java.util.Objects;

/**
 * What a fetch did.
 *
 * @param fetched when it ended, to the second
 * @param added how many reports are new
 * @param revised how many reports have a new revision
 * @param unchanged how many reports were there already; 0 when the server said that nothing changed
 * @param failed how many items could not be read
 * @param problem the first thing that went wrong, in words for the user; blank when all went well
 */
public record FeedResult(Instant fetched, long added, long revised, long unchanged, long failed, String problem) {

    public FeedResult {
        Objects.requireNonNull(fetched);
        Objects.requireNonNull(problem);
    }
}
