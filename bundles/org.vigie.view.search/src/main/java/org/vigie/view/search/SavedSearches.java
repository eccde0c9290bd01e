package org.vigie.view.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.workbench.OpenCorpus;

/**
 * The searches that the user saved: a file for each in the data folder, common to all corpora and processes of an installation.
 * The list in memory is safe to read from any thread; what touches files runs in background threads.
 */
@Component(service = SavedSearches.class)
public final class SavedSearches {

    private static final Logger LOG = LoggerFactory.getLogger(SavedSearches.class);
    private static final String SUFFIX = ".search";
    private static final int NAME_CHARS = 40;

    private final Path folder;
    private volatile List<SavedSearch> known = List.of();

    @Activate
    public SavedSearches(BundleContext context) {
        this.folder = Path.of(context.getProperty("vigie.data"), "searches");
    }

    /** Returns the searches as they were read last. */
    List<SavedSearch> known() {
        return known;
    }

    /** Reads the searches and counts for each what is new in the corpus. */
    CompletableFuture<List<SearchBadge>> badges(OpenCorpus corpus) {
        return corpus.ask(workspace -> {
            known = read();
            List<SearchBadge> badges = new ArrayList<>();
            for (SavedSearch search : known) {
                badges.add(SearchBadge.of(search, workspace));
            }
            return badges;
        });
    }

    CompletableFuture<Void> save(SavedSearch search, OpenCorpus corpus) {
        return corpus.ask(workspace -> {
            // what is in the corpus and not yet in the index was not seen
            long shown = Math.min(workspace.corpus().sequence(), workspace.index().sequence());
            write(search.seen(workspace.corpus().name(), shown));
            known = read();
            return null;
        });
    }

    /** Notes that the user looked at a search's results as they are now. */
    CompletableFuture<Void> seen(SavedSearch search, OpenCorpus corpus) {
        return save(search, corpus);
    }

    CompletableFuture<Void> remove(SavedSearch search, OpenCorpus corpus) {
        return corpus.ask(_ -> {
            Files.deleteIfExists(file(search.name()));
            known = read();
            return null;
        });
    }

    private Path file(String name) {
        String readable = name.replaceAll("[^\\p{L}\\p{N}]+", "-");
        String hash = HexFormat.of().toHexDigits(name.hashCode());
        return folder.resolve(readable.substring(0, Math.min(readable.length(), NAME_CHARS)) + "-" + hash + SUFFIX);
    }

    private void write(SavedSearch search) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "search", ".tmp");
        Files.writeString(written, search.format());
        Files.move(written, file(search.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<SavedSearch> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SavedSearch> searches = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                try {
                    searches.add(SavedSearch.parse(Files.readString(file)));
                } catch (IOException | IllegalArgumentException e) {
                    LOG.warn("The saved search in {} cannot be read and is left out", file, e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The saved searches in " + folder + " cannot be read", e);
        }
        searches.sort(Comparator.comparing(SavedSearch::name));
        return List.copyOf(searches);
    }
}
