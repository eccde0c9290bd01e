package org.vigie.view.feeds;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.feeds.Feed;
import org.vigie.feeds.Feeds;
import org.vigie.ingest.ImportListener;
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
            corpus.use(workspace -> feeds.due(workspace, Instant.now())).forEach(this::fetch);
        } catch (Exception e) {
            LOG.debug("The feeds cannot be looked at now", e);
        }
    }

    /** Fetches a feed in the background; one that is being fetched is not fetched twice. */
    void fetch(Feed feed) {
        if (running.add(feed.address())) {
            Job.create(TEXTS.say("job.name", feed.name()), (ICoreRunnable) monitor -> run(feed, monitor)).schedule();
        }
    }

    private void run(Feed feed, IProgressMonitor monitor) {
        monitor.beginTask(feed.name(), IProgressMonitor.UNKNOWN);
        try {
            corpus.use(workspace -> feeds.fetch(workspace, feed, OtherWriters.waiting(monitor), new ImportListener() {
                @Override
                public boolean isCancelled() {
                    return monitor.isCanceled();
                }
            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            running.remove(feed.address());
            monitor.done();
            changed();
        }
    }

    void changed() {
        events.postEvent(Topics.event(CHANGED, ""));
    }
}
