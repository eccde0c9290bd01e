package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the plugins of the installation lie: the folder {@code plugins} of the data folder, which all its processes share. */
@Component(service = PluginFolder.class)
public final class PluginFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);
    private static final String WORK = "work-";
    private static final Pattern WORK_OF = Pattern.compile(WORK + "(\\d{1,18})-.*");

    private final Path root;

    @Activate
    public PluginFolder(BundleContext context) {
        this(Path.of(context.getProperty("vigie.data"), "plugins"));
    }

    PluginFolder(Path root) {
        this.root = root;
    }

    /** What is installed. */
    Path record() {
        return root.resolve("installed.json");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path trust() {
        return root.resolve("trust");
    }

    Path repositories() {
        return root.resolve("repositories.json");
    }

    Path quarantine() {
        return root.resolve("quarantine.json");
    }

    Path archives() {
        return root.resolve("archives");
    }

    /** Returns where the archive with a hash is kept. */
    Path archive(String hash) {
        return archives().resolve(hash + ".vigie");
    }

    /** Makes a folder for one change; whoever asks deletes it. */
    Path work() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, WORK + ProcessHandle.current().pid() + "-");
    }

    /** Removes what changes left behind that were killed. Only for the holder of the lock. */
    void tidy(List<String> archivesInUse) throws IOException {
        for (Path child : children(root)) {
            if (isLeftBehind(child.getFileName().toString())) {
                delete(child);
            }
        }
        for (Path archive : children(archives())) {
            if (!archivesInUse.contains(archive.getFileName().toString().replaceFirst("\\.vigie$", ""))) {
                Files.deleteIfExists(archive);
            }
        }
    }

    private static boolean isLeftBehind(String name) {
        Matcher work = WORK_OF.matcher(name);
        return work.matches() && ProcessHandle.of(Long.parseLong(work.group(1))).isEmpty();
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Writes a file so that it is there whole or not at all, also after a loss of power. */
    static void replace(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        // with the usual rights: others read it too
        Path next = file.resolveSibling(WORK + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(next, file);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Moves a file whose content is on disk to its place. */
    static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // some file systems cannot; what was moved is there all the same
            LOG.warn("{} could not be synchronised", to.getParent(), e);
        }
    }
}
