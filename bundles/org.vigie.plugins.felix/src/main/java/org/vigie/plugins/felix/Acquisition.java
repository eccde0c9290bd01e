package org.vigie.plugins.felix;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;
import org.vigie.fetch.Answer;
import org.vigie.fetch.Fetcher;
import org.vigie.fetch.Validators;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PluginRepositories;
import org.vigie.plugins.PluginRepositories.Offer;

/** Gets archives: by path, by address, or by an id from the repositories. */
final class Acquisition {

    private static final Phrases WORDS = Phrases.of(Acquisition.class);
    private static final long MAX_ARCHIVE = 512L * 1024 * 1024;

    private final PluginFolder folder;
    private final Fetcher fetcher;
    private final RepositoryList repositories;
    private final ArchiveReader reader;

    Acquisition(PluginFolder folder, Fetcher fetcher, RepositoryList repositories, ArchiveReader reader) {
        this.folder = folder;
        this.fetcher = fetcher;
        this.repositories = repositories;
        this.reader = reader;
    }

    /** Copies an archive to where nobody changes it, and reads it. */
    StagedArchive get(String place) throws PluginException {
        if (isAddress(place) || isPath(place)) {
            return get(place, Optional.empty());
        }
        List<Offer> offers = repositories.offers(place);
        if (offers.isEmpty()) {
            throw new PluginException(Problem.NOT_FOUND, WORDS.say(
                    "“%s” is neither a file nor an address, and no plugin repository has a plugin of this id (%d are"
                            + " configured; “vigie plugin search” lists what they have)%s",
                    place, repositories.places().size(), problems()));
        }
        return get(offers.getFirst());
    }

    private String problems() {
        return String.join("", repositories.search(List.of()).problems().stream().map(problem -> "\n" + problem)
                .toList());
    }

    /** Gets an archive of a repository, which must be what the index says. */
    StagedArchive get(Offer offer) throws PluginException {
        StagedArchive archive = get(offer.place(), Optional.of(offer.hash()));
        Version version = new Version(archive.plugin().version());
        if (!archive.plugin().id().equals(offer.id()) || !version.equals(new Version(offer.version()))) {
            archive.close();
            throw new PluginException(Problem.HASH, WORDS.say(
                    "The index of a repository calls %s %s %s, and it is %s %s. The repository has to be mended by whoever"
                            + " keeps it",
                    offer.place(), offer.id(), offer.version(), archive.plugin().id(), archive.plugin().version()));
        }
        return archive;
    }

    static boolean isAddress(String place) {
        return place.regionMatches(true, 0, "http://", 0, 7) || place.regionMatches(true, 0, "https://", 0, 8);
    }

    private static boolean isPath(String place) {
        try {
            return place.endsWith(".vigie") || place.contains("/") || Files.isRegularFile(Path.of(place));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private StagedArchive get(String place, Optional<String> hash) throws PluginException {
        try {
            Path work = folder.work();
            try {
                Path file = work.resolve("archive.vigie");
                String copied = copy(place, file);
                if (hash.isPresent() && !hash.get().equals(copied)) {
                    throw new PluginException(Problem.HASH, WORDS.say(
                            "%s does not fit the SHA-256 in the index of its repository: the index says %s, it is %s. The"
                                    + " repository has to be mended by whoever keeps it",
                            place, hash.get(), copied));
                }
                return reader.read(work, file, place);
            } catch (PluginException | IOException | RuntimeException | Error e) {
                clean(work, e);
                throw e;
            }
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say("%s cannot be fetched or kept: %s", place, reason(e)),
                    e);
        }
    }

    private static void clean(Path work, Throwable first) {
        try {
            PluginFolder.delete(work);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> WORDS.say("no right to read or write %s", denied.getFile());
            case NoSuchFileException missing -> WORDS.say("there is no %s", missing.getFile());
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    private String copy(String place, Path file) throws PluginException, IOException {
        try (InputStream in = open(place);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            String hash = Hashes.copy(in, out, MAX_ARCHIVE);
            out.flush();
            channel.force(true);
            return hash;
        } catch (Hashes.TooLargeException e) {
            throw new PluginException(Problem.DAMAGED, WORDS.say("%s is larger than %d MiB, the most that a plugin"
                    + " archive may have", place, MAX_ARCHIVE / 1024 / 1024), e);
        }
    }

    private InputStream open(String place) throws PluginException, IOException {
        if (isAddress(place)) {
            return fetcher.fetch(place, Validators.NONE).map(Answer::in)
                    .orElseThrow(() -> new IOException(WORDS.say("the server sent nothing")));
        }
        Path file = Path.of(place);
        if (!Files.exists(file)) {
            throw new PluginException(Problem.NOT_FOUND, WORDS.say("There is no file %s", place));
        }
        if (!Files.isRegularFile(file)) {
            throw new PluginException(Problem.NOT_FOUND,
                    WORDS.say("%s is not a file; a plugin is one file that ends with .vigie", place));
        }
        return Files.newInputStream(file);
    }

    /**
     * Returns the archives of the repositories that are newer than a version, the newest first.
     *
     * @throws PluginException if there are none, and a repository could not be read
     */
    List<Offer> newer(String id, String version) throws PluginException {
        PluginRepositories.Answer answer = repositories.search(List.of());
        List<Offer> newer = answer.offers().stream().filter(offer -> offer.id().equals(id))
                .filter(offer -> new Version(offer.version()).compareTo(new Version(version)) > 0).toList();
        if (newer.isEmpty() && !answer.problems().isEmpty()) {
            throw new PluginException(Problem.ACCESS, String.join("\n", answer.problems()));
        }
        return newer;
    }
}
