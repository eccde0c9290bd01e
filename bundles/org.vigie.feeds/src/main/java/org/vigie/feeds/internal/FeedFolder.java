package org.vigie.feeds.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.feeds.Feed;
import org.vigie.feeds.FeedResult;

/** The subscriptions for one corpus: a properties file each, named by the hash of the address, so that processes do not meet. */
final class FeedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFolder.class);
    private static final String SUFFIX = ".feed";
    private static final int NAME_DIGITS = 24;

    private final Path folder;

    FeedFolder(Path folder) {
        this.folder = folder;
    }

    List<Feed> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Feed> feeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                read(file).ifPresent(feeds::add);
            }
        }
        feeds.sort(Comparator.comparing(Feed::name).thenComparing(Feed::address));
        return feeds;
    }

    private static Optional<Feed> read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            Optional<FeedResult> last = values.containsKey("fetched")
                    ? Optional.of(new FeedResult(Instant.parse(values.getProperty("fetched")), number(values, "added"),
                            number(values, "revised"), number(values, "unchanged"), number(values, "failed"),
                            values.getProperty("problem", "")))
                    : Optional.empty();
            return Optional.of(new Feed(values.getProperty("address", ""), values.getProperty("name", ""),
                    Duration.ofMinutes(number(values, "minutes")), last));
        } catch (IllegalArgumentException | DateTimeException e) {
            LOG.warn("The subscription in {} cannot be read and is left out", file, e);
            return Optional.empty();
        }
    }

    private static long number(Properties values, String name) {
        return Long.parseLong(values.getProperty(name, "0"));
    }

    void write(Feed feed) throws IOException {
        Properties values = new Properties();
        values.setProperty("address", feed.address());
        values.setProperty("name", feed.name());
        values.setProperty("minutes", Long.toString(feed.interval().toMinutes()));
        feed.last().ifPresent(last -> {
            values.setProperty("fetched", last.fetched().toString());
            values.setProperty("added", Long.toString(last.added()));
            values.setProperty("revised", Long.toString(last.revised()));
            values.setProperty("unchanged", Long.toString(last.unchanged()));
            values.setProperty("failed", Long.toString(last.failed()));
            values.setProperty("problem", last.problem());
        });
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "feed", ".tmp");
        try (Writer writer = Files.newBufferedWriter(half)) {
            values.store(writer, null);
        }
        Files.move(half, file(feed.address()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    boolean remove(String address) throws IOException {
        return Files.deleteIfExists(file(address));
    }

    boolean has(String address) {
        return Files.exists(file(address));
    }

    private Path file(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS) + SUFFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
