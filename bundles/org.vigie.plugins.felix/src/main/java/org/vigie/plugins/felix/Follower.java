package org.vigie.plugins.felix;

import java.time.Duration;

/** Does something again and again until it is closed. */
final class Follower implements AutoCloseable {

    private final Thread thread;

    Follower(Runnable look, Duration pause) {
        this.thread = Thread.ofPlatform().daemon().name("vigie-plugins").start(() -> repeat(look, pause));
    }

    private static void repeat(Runnable look, Duration pause) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pause);
                look.run();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
