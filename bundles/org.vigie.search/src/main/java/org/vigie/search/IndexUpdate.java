package org.vigie.search;

import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Report;
import org.vigie.model.ReportId;

/**
 * A change of the index. Nothing is visible before {@link #commit}; closing without it drops what came after the last
 * one. Called by one thread; the work is done by several.
 */
@ProviderType
public interface IndexUpdate extends AutoCloseable {

    /**
     * Adds a report or replaces it.
     *
     * @param report its state now
     * @param isNew whether the index is known not to have it, which is quicker
     */
    void put(Report report, boolean isNew);

    /** Removes a report. */
    void remove(ReportId id);

    /**
     * Writes down everything since the last commit and makes it visible.
     *
     * @param sequence the sequence number of the corpus that is covered now
     */
    void commit(long sequence);

    /** Rewrites what still holds text of removed reports, so that no file does after the next commit. */
    void expunge();

    @Override
    void close();
}
