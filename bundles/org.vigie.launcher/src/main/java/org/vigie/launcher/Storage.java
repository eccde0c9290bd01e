package org.vigie.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder for the framework's own files. It belongs to one process as long as that lives; the next one that finds it
 * free starts faster, as its bundles are installed already.
 */
final class Storage implements AutoCloseable {

    private static final int MOST = 64;
    private static final String STAMP = ".stamp";

    private final Path folder;
    private final FileChannel channel;

    private Storage(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the first folder that no living process has. */
    static Storage take(Path cache) throws StartException {
        try {
            Files.createDirectories(cache);
            for (int i = 0; i < MOST; i++) {
                FileChannel channel = FileChannel.open(cache.resolve("framework-" + i + ".lock"),
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new Storage(cache.resolve("framework-" + i), channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new StartException("The cache folder " + cache + " cannot be used (" + e + "); VIGIE_HOME or"
                    + " XDG_CACHE_HOME can name another one", e);
        }
        throw new StartException("More than " + MOST + " processes of Vigie are running");
    }

    Path folder() {
        return folder;
    }

    /** Says whether the bundles that are installed here are those of the stamp. */
    boolean has(String stamp) throws IOException {
        Path file = stampFile();
        return Files.exists(file) && Files.readString(file).equals(stamp);
    }

    void stamp(String stamp) throws IOException {
        Files.writeString(stampFile(), stamp);
    }

    void unstamp() throws IOException {
        Files.deleteIfExists(stampFile());
    }

    /** The file that says what is installed here; without it the next process begins anew. */
    Path mark() {
        return stampFile();
    }

    /** The stamp stands beside the folder, which the framework may empty. */
    private Path stampFile() {
        return folder.resolveSibling(folder.getFileName() + STAMP);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
