package org.vigie.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;

/**
 * An open index. Each search sees the last commit of any process, at most a second old. Safe for use by several
 * threads. All methods throw {@link SearchException} when the medium fails.
 */
@ProviderType
public interface SearchIndex extends AutoCloseable {

    /** Searches. A query that cannot be understood is searched as words, with a note in the answer. */
    SearchResult search(SearchRequest request);

    /** Returns the reports that are most like one, the likest first, itself left out; empty for an unknown id. */
    List<Hit> similar(ReportId id, int limit);

    /**
     * Returns where the words of a query stand in a text, in all their inflections: in order, not overlapping. The text need not
     * be in the index. Words of excluded and of field conditions are not marked.
     *
     * @param query in the query language; blank for none
     * @param text a title or a text
     */
    List<Passage> marks(String query, String text);

    /**
     * Returns those of some reports that a search would find.
     *
     * @param query as in {@link SearchRequest}
     * @param filter what they must be
     * @param among which reports to look at
     */
    Set<ReportId> matching(String query, SearchFilter filter, Collection<ReportId> among);

    /** Returns the part in which claims and incidents are found. */
    EntryIndex entries();

    /** Returns the sequence number of the corpus that the last commit covers; 0 for an empty index. */
    long sequence();

    /** Returns the ids of all reports in the index, for a comparison with the corpus. */
    Set<ReportId> ids();

    /**
     * Begins to change the index. Only the holder of the corpus' write lock may call it.
     *
     * @param anew whether to begin with an empty index
     */
    IndexUpdate update(boolean anew);

    @Override
    void close();
}
