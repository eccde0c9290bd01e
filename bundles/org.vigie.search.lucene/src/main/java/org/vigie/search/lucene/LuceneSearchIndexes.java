package org.vigie.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;
import org.vigie.search.SearchException;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchIndexes;

/** Indexes of Lucene, in the folder {@code index} of a corpus. */
@Component
public final class LuceneSearchIndexes implements SearchIndexes {

    private static final String FOLDER = "index";

    @Override
    public SearchIndex open(Path corpusFolder) {
        Path folder = corpusFolder.toAbsolutePath().normalize().resolve(FOLDER);
        try {
            return new LuceneSearchIndex(folder);
        } catch (IOException | RuntimeException e) {
            throw new SearchException("The index in " + folder + " cannot be opened; “vigie reindex” makes it anew", e);
        }
    }
}
