package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.corpus.CorpusBusyException;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.LockHolder;
import org.vigie.corpus.Waiting;
import org.vigie.model.Phrases;

/**
 * The right to write to a corpus, for one job. It is a lock of the operating system on {@code write.lock}, so it ends with
 * its process, however that ends. POSIX drops such a lock when the process closes the file anywhere, so a process never
 * opens the file while one of its jobs holds the lock: it asks {@link Held} first. Who holds it stands in another file.
 */
final class WriteLock implements AutoCloseable {

    private static final Phrases WORDS = Phrases.of(WriteLock.class);

    static final String FILE = "write.lock";
    private static final long POLL_MILLIS = 100;
    /** So often is waited for a holder that has the lock already but has not yet said who it is. */
    private static final int SAYING_POLLS = 5;

    /** The corpora that jobs of this process are writing to. One for each framework. */
    static final class Held {
        private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    }

    private final Held held;
    private final Path folder;
    private final FileChannel channel;
    private final WriterFile description;
    private boolean unfinished;

    private WriteLock(Held held, Path folder, FileChannel channel, WriterFile description) {
        this.held = held;
        this.folder = folder;
        this.channel = channel;
        this.description = description;
        this.unfinished = description.exists();
    }

    static WriteLock take(Held held, Path folder, String purpose, Waiting waiting) {
        WriterFile description = new WriterFile(folder);
        Instant until = Instant.now().plus(waiting.limit());
        boolean told = false;
        int unknown = 0;
        try {
            while (true) {
                Optional<WriteLock> taken = tryTake(held, folder, description);
                if (taken.isPresent()) {
                    return described(taken.get(), purpose);
                }
                LockHolder holder = description.read();
                boolean unsaid = holder.process() == 0 && ++unknown < SAYING_POLLS;
                if (waiting.givenUp().getAsBoolean() || !unsaid && !Instant.now().isBefore(until)) {
                    throw busy(folder, holder);
                }
                if (!told && !unsaid) {
                    waiting.told().accept(holder);
                    told = true;
                }
                pause(folder);
            }
        } catch (IOException e) {
            throw new CorpusException(
                    WORDS.say("The corpus in %s cannot be written to: %s", folder, SqliteCorpora.reason(e)),
                    e);
        }
    }

    private static WriteLock described(WriteLock taken, String purpose) throws IOException {
        try {
            taken.description.write(purpose);
            return taken;
        } catch (IOException e) {
            taken.release();
            throw e;
        }
    }

    private static Optional<WriteLock> tryTake(Held held, Path folder, WriterFile description) throws IOException {
        if (!held.folders.add(folder)) {
            return Optional.empty();
        }
        boolean taken = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            taken = lock != null;
        } catch (OverlappingFileLockException _) {
            taken = false; // held by another framework in this process
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                held.folders.remove(folder);
            }
        }
        return taken ? Optional.of(new WriteLock(held, folder, channel, description)) : Optional.empty();
    }

    private static CorpusBusyException busy(Path folder, LockHolder holder) {
        return new CorpusBusyException(WORDS.say(
                "The corpus in %s is being written by process %d of %s on %s since %s: %s", folder, holder.process(),
                holder.user(), holder.host(), holder.since(), holder.purpose()));
    }

    private static void pause(Path folder) {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CorpusException("Waiting for the corpus in " + folder + " was interrupted", e);
        }
    }

    /** Returns who holds the lock; empty when nobody does. */
    static Optional<LockHolder> holder(Held held, Path folder) {
        WriterFile description = new WriterFile(folder);
        if (!held.folders.contains(folder) && !isHeldElsewhere(held, folder, description)) {
            return Optional.empty();
        }
        return Optional.of(description.read());
    }

    private static boolean isHeldElsewhere(Held held, Path folder, WriterFile description) {
        if (!description.exists()) {
            return false; // whoever has just taken the lock has not said so yet
        }
        try {
            Optional<WriteLock> free = tryTake(held, folder, description);
            free.ifPresent(WriteLock::release);
            return free.isEmpty();
        } catch (IOException _) {
            return true; // without the right to write nobody can find out; what is written there is the best answer
        }
    }

    /** Says whether the last holder ended without having finished. */
    static boolean isLeftBehind(Held held, Path folder) {
        return new WriterFile(folder).exists() && holder(held, folder).isEmpty();
    }

    /** Says whether what follows the corpus has all of it, so that nothing remains to be done after this job. */
    void finished(boolean isFinished) {
        unfinished = !isFinished;
    }

    @Override
    public void close() {
        try {
            if (!unfinished) {
                description.delete();
            }
        } catch (IOException e) {
            throw new CorpusException("The write lock of " + folder + " cannot be given back: " + e.getMessage(), e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CorpusException("The write lock of " + folder + " cannot be given back: " + e.getMessage(), e);
        } finally {
            held.folders.remove(folder);
        }
    }
}
