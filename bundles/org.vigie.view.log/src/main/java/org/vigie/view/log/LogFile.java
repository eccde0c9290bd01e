package org.vigie.view.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of Vigie. Its end is read, however long it is; again only when it grew. Used by one thread at a time. */
final class LogFile {

    private static final int TAIL_BYTES = 256 * 1024;

    private final Path file;
    private long size = -1;
    private List<LogLine> last = List.of();

    LogFile(Path file) {
        this.file = file;
    }

    /** Returns the last entries, the last first. Blocks. */
    synchronized List<LogLine> last() throws IOException {
        long now = Files.exists(file) ? Files.size(file) : 0;
        if (now != size) {
            last = LogLine.read(tail(now)).reversed();
            size = now;
        }
        return last;
    }

    private List<String> tail(long length) throws IOException {
        if (length == 0) {
            return List.of();
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, length)];
            in.seek(length - bytes.length);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
