package org.vigie.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A change of entries. Nothing is visible before {@link #commit}; closing without it drops what came after the last one. Used by one
 * thread.
 */
@ProviderType
public interface EntryUpdate extends AutoCloseable {

    /**
     * Puts the entries of a group in the place of those that it had.
     *
     * @param entries each of that group; none to remove it
     */
    void replace(String group, List<Entry> entries);

    /** Rewrites what still holds text of removed entries, so that no file does after the next commit. */
    void expunge();

    /**
     * Writes down everything since the last commit and makes it visible.
     *
     * @param mark what tells the caller later how far the entries follow the corpus
     */
    void commit(String mark);

    @Override
    void close();
}
