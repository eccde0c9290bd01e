package org.vigie.feeds;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.Workspace;

/**
 * The feeds that a user subscribed to, for each corpus its own. They belong to the installation, not to the corpus: a copy of a
 * corpus brings none. Safe for use by several threads and processes; calls block.
 */
@ProviderType
public interface Feeds {

    /** Returns the subscriptions for a corpus, by name. */
    List<Feed> of(Workspace workspace) throws IOException;

    /** Returns the subscription of an address. */
    default Optional<Feed> find(Workspace workspace, String address) throws IOException {
        return of(workspace).stream().filter(feed -> feed.address().equals(address)).findFirst();
    }

    /**
     * Subscribes to an address, or changes the name and interval of a subscription. Nothing is fetched yet.
     *
     * @param name what to call it; blank for the address itself
     * @throws IllegalArgumentException if the address is no http(s) address, with words for the user
     */
    Feed subscribe(Workspace workspace, String address, String name, Duration interval) throws IOException;

    /** Ends a subscription; what came by it stays. Says whether there was one. */
    boolean unsubscribe(Workspace workspace, String address) throws IOException;

    /** Returns the subscriptions that are to be fetched at a moment: those never fetched, and those whose interval is over. */
    List<Feed> due(Workspace workspace, Instant moment) throws IOException;

    /**
     * Fetches a feed and imports what it has. What goes wrong is part of the result, which is kept with the subscription.
     *
     * @throws org.vigie.corpus.CorpusBusyException if another writer kept the corpus
     */
    FeedResult fetch(Workspace workspace, Feed feed, Waiting waiting, ImportListener listener) throws IOException;
}
