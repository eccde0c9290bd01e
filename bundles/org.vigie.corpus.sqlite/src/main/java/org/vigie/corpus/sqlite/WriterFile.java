package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.vigie.corpus.LockHolder;

/**
 * Says who is writing to a corpus. It is there from the beginning of a job to its good end; one that nobody holds the lock
 * for is the trace of a writer that died.
 */
final class WriterFile {

    static final String FILE = "writer";

    private final Path file;

    WriterFile(Path folder) {
        this.file = folder.resolve(FILE);
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(String purpose) throws IOException {
        Path half = file.resolveSibling(FILE + ".new");
        Files.writeString(half, "process=" + ProcessHandle.current().pid() + "\nhost=" + host() + "\nuser="
                + System.getProperty("user.name") + "\nsince=" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + "\npurpose=" + purpose.replaceAll("\\s+", " ") + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Returns who is writing; question marks for what cannot be read. */
    LockHolder read() {
        Map<String, String> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            return new LockHolder(Long.parseLong(values.getOrDefault("process", "0")), values.getOrDefault("host", "?"),
                    values.getOrDefault("user", "?"),
                    Instant.parse(values.getOrDefault("since", "1970-01-01T00:00:00Z")),
                    values.getOrDefault("purpose", "?"));
        } catch (IOException | NumberFormatException | DateTimeException _) {
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
}
