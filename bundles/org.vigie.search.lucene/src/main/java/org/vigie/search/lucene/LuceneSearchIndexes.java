package org.vigie.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.osgi.service.component.annotations.Component;
import org.vigie.model.Phrases;
import org.vigie.search.SearchException;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchIndexes;

/** Indexes of Lucene, in the folder {@code index} of a corpus. */
@Component
public final class LuceneSearchIndexes implements SearchIndexes {

    private static final Phrases WORDS = Phrases.of(LuceneSearchIndexes.class);

    private static final String FOLDER = "index";
    /** Each word is looked for in several fields; Lucene's limit of 1,024 would refuse a pasted paragraph. */
    private static final int MAX_CLAUSES = 32 * 1024;

    public LuceneSearchIndexes() {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    }

    @Override
    public SearchIndex open(Path corpusFolder) {
        Path folder = folder(corpusFolder);
        try {
            return new LuceneSearchIndex(folder);
        } catch (IOException | RuntimeException e) {
            throw new SearchException(
                    WORDS.say("The index in %s cannot be opened; “vigie reindex” makes it anew", folder), e);
        }
    }

    @Override
    public void erase(Path corpusFolder) {
        Path folder = folder(corpusFolder);
        eraseFiles(folder.resolve(LuceneSearchIndex.ENTRIES));
        eraseFiles(folder);
    }

    private static void eraseFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new SearchException("The index in " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private static Path folder(Path corpusFolder) {
        return corpusFolder.toAbsolutePath().normalize().resolve(FOLDER);
    }
}
