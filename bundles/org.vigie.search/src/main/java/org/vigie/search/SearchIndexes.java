package org.vigie.search;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Opens search indexes. */
@ProviderType
public interface SearchIndexes {

    /**
     * Opens the index of a corpus. An index that does not exist yet is empty and has the sequence number 0.
     *
     * @param corpusFolder the folder of the corpus; the index has its own folder in it
     * @throws SearchException if it cannot be read
     */
    SearchIndex open(Path corpusFolder);

    /** Removes the files of an index that cannot be opened any more. Only the holder of the write lock may call it. */
    void erase(Path corpusFolder);
}
