package org.vigie.snapshot.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonObject;
import org.vigie.model.Phrases;
import org.vigie.model.ReportId;
import org.vigie.snapshot.Snapshot;

/** A snapshot that is read. It comes from others: nothing of it is written under a name that it gives. */
final class SnapshotFile implements AutoCloseable {

    private static final Phrases WORDS = Phrases.of(SnapshotFile.class);
    private static final int MOST_SHRUNK = 200;
    private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;

    private final ZipFile zip;
    private final Snapshot snapshot;
    private final long size;

    SnapshotFile(Path file) throws IOException {
        String hash = hash(Files.newInputStream(file));
        this.size = Files.size(file);
        ZipFile opened;
        try {
            opened = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new IOException(WORDS.say("%s is no snapshot of Vigie: it is no ZIP archive", file), e);
        }
        this.zip = opened;
        try {
            this.snapshot = Manifest.read(JsonInput.parse(manifest(file)), hash);
        } catch (IOException e) {
            opened.close();
            throw e;
        } catch (IllegalArgumentException e) {
            opened.close();
            throw new IOException(WORDS.say("%s cannot be read: %s", file, e.getMessage()), e);
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    private String manifest(Path file) throws IOException {
        ZipEntry entry = zip.getEntry(SnapshotArchive.MANIFEST);
        if (entry == null) {
            throw new IOException(WORDS.say("%s is no snapshot of Vigie: it has no %s", file,
                    SnapshotArchive.MANIFEST));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new IOException(WORDS.say("%s has a manifest of more than %d MB", file,
                        LARGEST_MANIFEST / 1024 / 1024));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Opens a part. */
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(WORDS.say("the snapshot has no %s", name));
        }
        return zip.getInputStream(entry);
    }

    /** Returns how large a part may be at most: texts shrink to a tenth, and a bomb to a thousandth. */
    long largest() {
        return size * MOST_SHRUNK + LARGEST_MANIFEST;
    }

    /** Opens a part that has lines. */
    PartLines lines(String name) throws IOException {
        return new PartLines(name, part(name));
    }

    /** Returns the reports that a search found then. */
    SortedSet<ReportId> found(String search) throws IOException {
        SortedSet<ReportId> found = new TreeSet<>();
        try (PartLines lines = lines(SnapshotArchive.RESULTS)) {
            for (Optional<JsonObject> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().text("search").equals(search)) {
                    found.add(new ReportId(line.get().text("report")));
                }
            }
        }
        return found;
    }

    /** Returns what is not as the manifest says, in words. */
    List<String> damages() throws IOException {
        List<String> damages = new ArrayList<>();
        for (Map.Entry<String, String> part : snapshot.parts().entrySet()) {
            if (zip.getEntry(part.getKey()) == null) {
                damages.add(WORDS.say("%s is missing", part.getKey()));
            } else if (!hash(part(part.getKey())).equals(part.getValue())) {
                damages.add(WORDS.say("%s is not what it was: it has another hash", part.getKey()));
            }
        }
        zip.stream().map(ZipEntry::getName)
                .filter(name -> !name.equals(SnapshotArchive.MANIFEST) && !snapshot.parts().containsKey(name))
                .forEach(name -> damages.add(WORDS.say("%s was added", name)));
        return damages;
    }

    private static String hash(InputStream stream) throws IOException {
        MessageDigest digest = SnapshotArchive.sha256();
        try (DigestInputStream in = new DigestInputStream(stream, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
