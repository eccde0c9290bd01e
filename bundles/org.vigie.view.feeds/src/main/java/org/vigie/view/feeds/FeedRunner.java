package org.vigie.view.feeds;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Waiting;
import org.vigie.feeds.Feed;
import org.vigie.feeds.FeedResult;
import org.vigie.feeds.Feeds;
import org.vigie.ingest.ImportListener;
import org.vigie.workbench.BackgroundJob;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.OtherWriters;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** Fetches the feeds that are due while the workbench runs, each in a job that the user sees and may cancel. */
@Component(service = FeedRunner.class, immediate = true)
public final class FeedRunner {

    /** Told when a feed was fetched, or subscriptions changed. */
    static final String CHANGED = "org/vigie/view/feeds/CHANGED";

    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);
    private static final Texts TEXTS = Texts.of(FeedRunner.class);
    private static final long LOOK_SECONDS = 20;

    private final OpenCorpus corpus;
    private final Feeds feeds;
    private final EventAdmin events;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    /** Until when a feed that was tried is not tried again by itself. */
    private final Map<String, Instant> tried = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("vigie-feeds").factory());

    @Activate
    public FeedRunner(@Reference OpenCorpus corpus, @Reference Feeds feeds, @Reference EventAdmin events) {
        this.corpus = corpus;
        this.feeds = feeds;
        this.events = events;
        clock.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            Hold held = corpus.hold();
            Instant now = Instant.now();
            tried.values().removeIf(until -> until.isBefore(now));
            held.use(workspace -> feeds.due(workspace, now)).stream()
                    .filter(feed -> !tried.containsKey(key(held, feed)))
                    .forEach(feed -> fetch(held, feed, OtherWriters::waitingQuietly, _ -> {}));
        } catch (Exception e) {
            LOG.debug("The feeds cannot be looked at now", e);
        }
    }

    /**
     * Fetches a feed in the background, because the user wants it now; one that is being fetched is not fetched twice.
     *
     * @param failed told what went wrong, in a background thread
     */
    void fetch(Feed feed, Consumer<Exception> failed) {
        fetch(corpus.hold(), feed, OtherWriters::waiting, failed);
    }

    private void fetch(Hold held, Feed feed, Function<IProgressMonitor, Waiting> waiting, Consumer<Exception> failed) {
        String key = key(held, feed);
        if (!running.add(key)) {
            return;
        }
        new BackgroundJob(TEXTS.say("job.name", feed.name()), monitor -> {
            monitor.beginTask(feed.name(), IProgressMonitor.UNKNOWN);
            try {
                FeedResult result = held
                        .use(workspace -> feeds.fetch(workspace, feed, waiting.apply(monitor), new ImportListener() {
                            @Override
                            public boolean isCancelled() {
                                return monitor.isCanceled();
                            }
                        }));
                if (result.failed() > 0 && !result.problem().isBlank()) {
                    throw new IOException(TEXTS.say("fetch.failed", feed.name(), result.problem()));
                }
            } finally {
                // also what was cancelled or failed is left alone for a while
                tried.put(key, Instant.now().plus(feed.interval()));
                running.remove(key);
                changed();
            }
        }, failed).schedule();
    }

    private static String key(Hold held, Feed feed) {
        return held.folder() + " " + feed.address();
    }

    void changed() {
        events.postEvent(Topics.event(CHANGED, ""));
    }
}
