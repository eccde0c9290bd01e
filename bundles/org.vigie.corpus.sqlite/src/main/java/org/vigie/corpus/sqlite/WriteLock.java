package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;
import org.vigie.corpus.CorpusBusyException;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.LockHolder;
import org.vigie.corpus.Waiting;

/**
 * The right to write to a corpus, for one job. It is a lock of the operating system on one byte of {@code write.lock}, so
 * it ends with its process, however that ends. The file says who holds it; it is emptied when a job ends well, so a file
 * with content that nobody holds is the trace of a writer that died.
 */
final class WriteLock implements AutoCloseable {

    static final String FILE = "write.lock";
    /** The locked byte lies behind the content, since some systems keep others from reading what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;
    private static final long POLL_MILLIS = 100;

    private final FileChannel channel;
    private final FileLock lock;

    private boolean unfinished;

    private WriteLock(FileChannel channel, FileLock lock) throws IOException {
        this.channel = channel;
        this.lock = lock;
        this.unfinished = channel.size() > 0;
    }

    static WriteLock take(Path folder, String purpose, Waiting waiting) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = await(folder, channel, waiting);
            WriteLock taken = new WriteLock(channel, lock);
            taken.describe(purpose);
            return taken;
        } catch (IOException e) {
            closeAfter(e, channel);
            throw new CorpusException("The corpus in " + folder + " cannot be written to: " + SqliteCorpora.reason(e),
                    e);
        } catch (CorpusException e) {
            closeAfter(e, channel);
            throw e;
        }
    }

    /** Says whether the last holder ended without having finished. */
    static boolean isLeftBehind(Path folder) {
        try {
            Path file = folder.resolve(FILE);
            return Files.exists(file) && Files.size(file) > 0 && holder(folder).isEmpty();
        } catch (IOException _) {
            return false; // what cannot be read cannot be finished either
        }
    }

    /** Says whether what follows the corpus has all of it, so that nothing remains to be done after this job. */
    void finished(boolean isFinished) {
        unfinished = !isFinished;
    }

    /** Returns who holds the lock; empty when nobody does. */
    static Optional<LockHolder> holder(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                lock.release();
                return Optional.empty();
            }
            return Optional.of(read(file));
        } catch (IOException _) {
            // without the right to write nobody can find out; what is written there is the best answer
            return Optional.of(read(file)).filter(holder -> holder.process() != 0);
        }
    }

    private static FileLock await(Path folder, FileChannel channel, Waiting waiting) throws IOException {
        Instant until = Instant.now().plus(waiting.limit());
        boolean told = false;
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            LockHolder holder = read(folder.resolve(FILE));
            if (!Instant.now().isBefore(until)) {
                throw new CorpusBusyException("The corpus in " + folder + " is being written by process "
                        + holder.process() + " of " + holder.user() + " on " + holder.host() + " since "
                        + holder.since() + ": " + holder.purpose());
            }
            if (!told) {
                waiting.told().accept(holder);
                told = true;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CorpusException("Waiting for the corpus in " + folder + " was interrupted", e);
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null; // held by another job of this process
        }
    }

    private void describe(String purpose) throws IOException {
        write("process=" + ProcessHandle.current().pid() + "\nhost=" + host() + "\nuser="
                + System.getProperty("user.name") + "\nsince=" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + "\npurpose=" + purpose.replaceAll("\\s+", " ") + "\n");
    }

    private void write(String content) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static LockHolder read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(Files.readString(file).replace("\\", "\\\\"))) {
            properties.load(reader);
            return new LockHolder(Long.parseLong(properties.getProperty("process", "0")),
                    properties.getProperty("host", "?"), properties.getProperty("user", "?"),
                    Instant.parse(properties.getProperty("since", Instant.EPOCH.toString())),
                    properties.getProperty("purpose", "?"));
        } catch (IOException | NumberFormatException | DateTimeException _) {
            // the holder is just writing it
            return new LockHolder(0, "?", "?", Instant.EPOCH, "?");
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    private static void closeAfter(Exception e, FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
    }

    @Override
    public void close() {
        try (channel) {
            if (!unfinished) {
                write("");
            }
            lock.release();
        } catch (IOException e) {
            throw new CorpusException("The write lock cannot be given back: " + e.getMessage(), e);
        }
    }
}
