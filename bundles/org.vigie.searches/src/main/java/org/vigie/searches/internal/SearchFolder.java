package org.vigie.searches.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.searches.SavedSearch;
import org.vigie.searches.SavedSearchStore;

/** A folder with a file for each search. */
@Component
public final class SearchFolder implements SavedSearchStore {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFolder.class);
    private static final String SUFFIX = ".search";
    private static final int NAME_CHARS = 40;

    private final Path folder;

    @Activate
    public SearchFolder(BundleContext context) {
        this.folder = Path.of(context.getProperty("vigie.data"), "searches");
    }

    private Path file(String name) {
        String readable = name.replaceAll("[^\\p{L}\\p{N}]+", "-");
        String hash = HexFormat.of().toHexDigits(name.hashCode());
        return folder.resolve(readable.substring(0, Math.min(readable.length(), NAME_CHARS)) + "-" + hash + SUFFIX);
    }

    @Override
    public void write(SavedSearch search) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "search", ".tmp");
        Files.writeString(written, search.format());
        Files.move(written, file(search.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public List<SavedSearch> read() throws IOException {
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
        }
        searches.sort(Comparator.comparing(SavedSearch::name));
        return List.copyOf(searches);
    }
}
