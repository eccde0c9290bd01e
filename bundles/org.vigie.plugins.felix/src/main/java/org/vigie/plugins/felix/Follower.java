package org.vigie.plugins.felix;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again until it is closed. */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Thread thread;

    Follower(Runnable look, Duration pause) {
        this.thread = Thread.ofPlatform().daemon().name("vigie-plugins").start(() -> repeat(look, pause));
    }

    private static void repeat(Runnable look, Duration pause) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pause);
                lookOnce(look);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private static void lookOnce(Runnable look) {
        try {
            look.run();
        } catch (Throwable e) {
            // the next look may go better
            LOG.error("Following what is installed failed", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
