package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;

/** Lets one process at a time change what is installed. The end of a process, however sudden, sets it free. */
final class ChangeLock implements AutoCloseable {

    private static final Phrases WORDS = Phrases.of(ChangeLock.class);
    private static final long PAUSE_MILLIS = 50;

    private final FileChannel channel;

    private ChangeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock, at most as long as said. */
    static ChangeLock take(Path file, Duration patience) throws PluginException, IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (!isMine(channel)) {
                if (System.nanoTime() > end) {
                    throw new PluginException(Problem.BUSY, WORDS.say(
                            "Another process has been changing the plugins for more than %d seconds. Try again later",
                            patience.toSeconds()));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return new ChangeLock(channel);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new PluginException(Problem.BUSY, WORDS.say("Interrupted while another process changes the plugins"),
                    e);
        } catch (PluginException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // another framework in this JVM has it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
