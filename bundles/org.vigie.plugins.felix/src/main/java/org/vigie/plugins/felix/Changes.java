package org.vigie.plugins.felix;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;

/** Changes of what is installed, one after the other: those of this process, and those of others, which it follows. */
final class Changes {

    private static final Phrases WORDS = Phrases.of(Changes.class);
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final BundleContext context;
    private final PluginFolder folder;
    private final FrameworkBundles framework;
    private final RunningPlugins running;
    private final Duration patience;
    /** Within this process; the lock of the installation is between processes. */
    private final ReentrantLock changing = new ReentrantLock();
    private Object followed = "";

    Changes(BundleContext context, PluginFolder folder, FrameworkBundles framework, RunningPlugins running,
            Duration patience) {
        this.context = context;
        this.folder = folder;
        this.framework = framework;
        this.running = running;
        this.patience = patience;
    }

    /** Looks whether the record changed, and does in this process what another one did. */
    void follow() {
        changing.lock();
        try {
            Object mark = InstalledRecord.mark(folder.record());
            if (!mark.equals(followed)) {
                // what cannot be followed is not tried again before it changes
                followed = mark;
                try (StorageMark _ = StorageMark.takeOff(context, framework::hasAbandoned)) {
                    running.follow(InstalledRecord.read(folder.record()));
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("What is installed cannot be read or followed", e);
        } finally {
            changing.unlock();
        }
    }

    /** Something that is done under the lock, on what is recorded then. */
    interface Change<T> {
        T on(InstalledRecord record) throws PluginException, IOException;
    }

    /** Makes a change under the lock of the installation, on what is recorded then. */
    <T> T make(Change<T> change) throws PluginException {
        changing.lock();
        try (ChangeLock _ = ChangeLock.take(folder.lock(), patience)) {
            follow();
            InstalledRecord record = InstalledRecord.read(folder.record());
            folder.tidy(record.hashes());
            try (StorageMark _ = StorageMark.takeOff(context, framework::hasAbandoned)) {
                return change.on(record);
            }
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS,
                    WORDS.say("What is installed cannot be changed: %s", e.getMessage()), e);
        } finally {
            changing.unlock();
        }
    }

    /** Does what must be done to its end, also when the thread was interrupted: the interruption counts afterwards. */
    static void undisturbed(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Remembers that this process has what is recorded, and removes what nobody needs any more. */
    void settle(InstalledRecord recorded) {
        try {
            followed = InstalledRecord.mark(folder.record());
            folder.tidy(recorded.hashes());
        } catch (IOException e) {
            LOG.warn("What is left of earlier versions cannot be removed; the next change will", e);
        }
    }
}
