package org.vigie.ingest;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.model.ReportId;
import org.vigie.search.SearchIndex;

/** A corpus and its index. Safe for use by several threads. */
@ProviderType
public interface Workspace extends AutoCloseable {

    Corpus corpus();

    /** Returns the index; it is opened at the first call. */
    SearchIndex index();

    /**
     * Changes the corpus, commits, and brings the index up to date.
     *
     * @param purpose what for, in words that another user reads while waiting
     * @param work what to change; what it throws undoes everything
     * @return what the work returned
     */
    <T> T change(String purpose, Waiting waiting, Function<WriteJob, T> work);

    /** Says whether all that the corpus has can be found, claims and incidents too; otherwise {@link #change} brings the index up to date. */
    boolean isIndexComplete();

    /** Removes the texts of reports for good, from the corpus and the index. Returns how many there were. */
    int purge(Collection<ReportId> ids, String reason, Waiting waiting);

    /**
     * Makes the index anew. Until it is done, searches see the old one.
     *
     * @param progress told now and then how many reports are done
     */
    long reindex(Waiting waiting, LongConsumer progress);

    /** Checks the corpus, the index and that they fit together; returns what is wrong, in words. */
    List<String> check();

    @Override
    void close();
}
