package org.vigie.ingest;

import org.osgi.annotation.versioning.ProviderType;
import org.vigie.corpus.Corpus;
import org.vigie.search.EntryIndex;

/**
 * Writes into the index what is to be found beside reports; registered as a service, of which there is one, as all entries are its own.
 * What it throws is logged, and the index is brought up to date at another time.
 */
@ProviderType
public interface EntryContributor {

    /**
     * Brings the entries up to the last commit of the corpus. Called by whoever holds the write lock, after each change, and so often in
     * vain: what has not changed must cost nothing.
     *
     * @param anew whether all entries are to be made anew, whatever is there
     */
    void contribute(Corpus corpus, EntryIndex entries, boolean anew);

    /** Says whether the entries are those of the last commit of the corpus. */
    boolean isUpToDate(Corpus corpus, EntryIndex entries);
}
