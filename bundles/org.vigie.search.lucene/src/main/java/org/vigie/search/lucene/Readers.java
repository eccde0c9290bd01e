package org.vigie.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Keeps one reader open and looks for a newer commit, of any process, at most once a second. */
final class Readers implements AutoCloseable {

    private static final long INTERVAL = Duration.ofMillis(500).toNanos();

    private final Path folder;
    private OpenReader current;
    private long checked;

    Readers(Path folder) throws IOException {
        this.folder = folder;
        this.current = new OpenReader(open());
        this.checked = System.nanoTime();
    }

    /** A reader that stays open until the lease is closed. */
    record Lease(OpenReader reader) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            reader.reader().decRef();
        }
    }

    synchronized Lease lease() throws IOException {
        if (System.nanoTime() - checked > INTERVAL) {
            refresh();
        }
        current.reader().incRef();
        return new Lease(current);
    }

    /** Leases a reader of the last commit there is. */
    synchronized Lease newest() throws IOException {
        refresh();
        return lease();
    }

    synchronized void refresh() throws IOException {
        checked = System.nanoTime();
        DirectoryReader newer = isEmpty(current.reader()) ? open() : changed();
        if (newer != null) {
            DirectoryReader old = current.reader();
            current = new OpenReader(newer);
            old.close();
        }
    }

    /** Returns a newer reader, or null; an index that was erased and made anew is opened like a new one. */
    private DirectoryReader changed() throws IOException {
        try {
            return DirectoryReader.openIfChanged(current.reader());
        } catch (IllegalStateException | NoSuchFileException | IndexNotFoundException _) {
            return open();
        }
    }

    private DirectoryReader open() throws IOException {
        if (Files.isDirectory(folder)) {
            Directory directory = FSDirectory.open(folder);
            if (DirectoryReader.indexExists(directory)) {
                return DirectoryReader.open(directory);
            }
            directory.close();
        }
        return empty();
    }

    /** An index that was never written is searched like an empty one. */
    private static DirectoryReader empty() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }
        return DirectoryReader.open(directory);
    }

    private static boolean isEmpty(DirectoryReader reader) {
        return reader.directory() instanceof ByteBuffersDirectory;
    }

    @Override
    public synchronized void close() throws IOException {
        current.reader().close();
    }
}
