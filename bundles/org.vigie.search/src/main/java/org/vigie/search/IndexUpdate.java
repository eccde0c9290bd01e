package org.vigie.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.ReportId;

/**
 * A change of the index. Nothing is visible before {@link #commit}; closing without it drops what came after the last
 * one. Called by one thread; the work is done by several.
 */
@ProviderType
public interface IndexUpdate extends AutoCloseable {

    /**
     * Adds a report, all of whose text is its own, or replaces it.
     *
     * @param report its state now
     * @param isNew whether the index is known not to have it, which is quicker
     */
    default void put(Report report, boolean isNew) {
        put(report, isNew, List.of());
    }

    /**
     * Adds a report or replaces it.
     *
     * @param report its state now
     * @param isNew whether the index is known not to have it, which is quicker
     * @param aside the parts of its text that are not its own, such as a call to subscribe; what is found only there counts for little. In
     *        the order of the text, not overlapping
     */
    void put(Report report, boolean isNew, List<Passage> aside);

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
