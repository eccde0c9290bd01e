package org.vigie.ingest.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.vigie.importer.ItemProblem;
import org.vigie.model.Phrases;

/** Walks through files, folders and archives, and gives what can be read to a visitor, one by one. Nothing is unpacked. */
final class InputWalk {

    private static final Phrases WORDS = Phrases.of(InputWalk.class);

    private static final int MAX_ARCHIVE_DEPTH = 3;
    private static final int MAX_ENTRIES = 1_000_000;
    private static final int MAGIC_BYTES = 4;

    /** Takes what the walk finds. */
    interface Visitor {
        /**
         * Takes an input. The visitor need not read it to its end and does not close it.
         *
         * @param found where it was found
         * @param in its content, decompressed
         */
        void input(Found found, InputStream in) throws IOException;

        /** Takes a place of a folder that is passed over. */
        void skipped(String location);

        /** Takes a place that cannot be read. */
        void problem(String location, ItemProblem.Kind kind, String reason);
    }

    /**
     * Where an input was found.
     *
     * @param location the path as the user would write it, the path inside an archive after {@code !/}
     * @param name the file name without folders and without the suffix of a compression
     * @param contentType the media type that a server stated; empty for files
     * @param address the address that it was fetched from
     * @param named whether the user named this very file
     */
    record Found(String location, String name, String contentType, Optional<String> address, boolean named) {

        Found inside(String entry) {
            String base = entry.substring(entry.lastIndexOf('/') + 1);
            return new Found(location + "!/" + entry, base, "", Optional.empty(), false);
        }

        Found decompressed() {
            return new Found(location, name.replaceFirst("(?i)\\.gz$", ""), contentType, address, named);
        }
    }

    private final Visitor visitor;
    private final AtomicLong bytes = new AtomicLong();

    InputWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Returns how many bytes of files were read so far. */
    long bytes() {
        return bytes.get();
    }

    /** Walks through a file or folder; folders in the order of their names. */
    void path(Path path, String location, boolean named) {
        try {
            if (Files.isDirectory(path)) {
                folder(path, location);
            } else if (!Files.exists(path)) {
                visitor.problem(location, ItemProblem.Kind.ACCESS, WORDS.say("there is no such file or folder"));
            } else if (!Files.isRegularFile(path) && !named) {
                visitor.skipped(location);
            } else if (!Files.isRegularFile(path)) {
                visitor.problem(location, ItemProblem.Kind.ACCESS, WORDS.say("this is neither a file nor a folder"));
            } else {
                try (InputStream in = Files.newInputStream(path)) {
                    String name = path.getFileName().toString();
                    stream(new Found(location, name, "", Optional.empty(), named), in);
                }
            }
        } catch (AccessDeniedException _) {
            visitor.problem(location, ItemProblem.Kind.ACCESS, WORDS.say("you have no right to read it"));
        } catch (NoSuchFileException _) {
            visitor.problem(location, ItemProblem.Kind.ACCESS, WORDS.say("it vanished"));
        } catch (IOException e) {
            visitor.problem(location, ItemProblem.Kind.ACCESS, WORDS.say("reading failed: %s", e.getMessage()));
        }
    }

    private void folder(Path folder, String location) throws IOException {
        String prefix = location.endsWith("/") ? location : location + "/";
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String name = child.getFileName().toString();
                boolean hidden = name.startsWith(".");
                // a link to a folder could lead in circles
                if (Files.isSymbolicLink(child) && Files.isDirectory(child)) {
                    visitor.skipped(prefix + name);
                } else if (!hidden) {
                    path(child, prefix + name, false);
                }
            }
        }
    }

    /** Walks through a stream that may be compressed. */
    void stream(Found found, InputStream in) throws IOException {
        AtomicLong start = new AtomicLong();
        InputStream counted = new CountingStream(in) {
            @Override
            void counted(long count, int more) {
                start.addAndGet(more);
                bytes.addAndGet(more);
            }
        };
        compressed(found, new BufferedInputStream(counted), start, 0);
    }

    private void compressed(Found found, InputStream in, AtomicLong read, int depth) throws IOException {
        Salvage salvage = Salvage.head(in, MAGIC_BYTES);
        byte[] magic = salvage.head();
        InputStream all = salvage.all();
        boolean gzip = magic.length > 1 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
        boolean zip = magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && (magic[2] == 3 || magic[2] == 5);
        if (!gzip && !(zip && isArchiveName(found.name()))) {
            visitor.input(found, all);
        } else if (depth == MAX_ARCHIVE_DEPTH) {
            visitor.problem(found.location(), ItemProblem.Kind.LIMIT,
                    WORDS.say("archives within archives deeper than %d", MAX_ARCHIVE_DEPTH));
        } else {
            try {
                if (gzip) {
                    InputStream content = new GuardedStream(new GZIPInputStream(all, 8 * 1024), read);
                    // not buffered: a buffer loses what came before a failure
                    compressed(found.decompressed(), content, read, depth + 1);
                } else {
                    archive(found, all, read, depth);
                }
            } catch (GuardedStream.BombException e) {
                visitor.problem(found.location(), ItemProblem.Kind.LIMIT, e.getMessage());
            } catch (EOFException _) {
                visitor.problem(found.location(), ItemProblem.Kind.ACCESS, WORDS.say("the archive ends too early"));
            } catch (ZipException e) {
                visitor.problem(found.location(), ItemProblem.Kind.ACCESS,
                        WORDS.say("the archive is damaged: %s", e.getMessage()));
            }
        }
    }

    /** Documents of office programs are zip files too; nobody means to import their parts. */
    private static boolean isArchiveName(String name) {
        return !name.toLowerCase(Locale.ROOT).matches(".*\\.(docx|xlsx|pptx|odt|ods|odp|jar|epub|vigie)");
    }

    private void archive(Found found, InputStream in, AtomicLong read, int depth) throws IOException {
        // names in UTF-8 are marked as such; all others are read byte by byte, so that none is refused
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        InputStream content = new GuardedStream(zip, read);
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MAX_ENTRIES) {
                visitor.problem(found.location(), ItemProblem.Kind.LIMIT,
                        WORDS.say("more than %d entries", MAX_ENTRIES));
                return;
            }
            if (!entry.isDirectory()) {
                entry(found, entry.getName(), content, read, depth);
                // what was not read is passed over here, where a bomb is noticed, and not by the next entry
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
        if (count == 0) {
            visitor.problem(found.location(), ItemProblem.Kind.ACCESS, WORDS.say("the archive is empty or damaged"));
        }
    }

    private void entry(Found archive, String name, InputStream content, AtomicLong read, int depth) throws IOException {
        String unix = name.replace('\\', '/');
        if (unix.startsWith("/") || unix.matches("[A-Za-z]:.*") || ("/" + unix + "/").contains("/../")) {
            visitor.problem(archive.location() + "!/" + unix, ItemProblem.Kind.ACCESS,
                    WORDS.say("the path climbs out of the archive; it is not read"));
            return;
        }
        boolean hidden = ("/" + unix).contains("/.") || unix.startsWith("__MACOSX/");
        if (!hidden) {
            InputStream unclosable = new FilterInputStream(content) {
                @Override
                public void close() {
                    // the next entry is read from the same stream
                }
            };
            compressed(archive.inside(unix), unclosable, read, depth + 1);
        }
    }
}
