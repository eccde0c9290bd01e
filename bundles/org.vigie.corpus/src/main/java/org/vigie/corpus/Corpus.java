package org.vigie.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Report;
import org.vigie.model.ReportId;

/**
 * An open corpus. Any number of processes may have it open; each reader sees the last commit. Safe for use by several
 * threads. All methods throw {@link CorpusException} when the medium fails.
 */
@ProviderType
public interface Corpus extends AutoCloseable {

    /** Returns the folder. */
    Path folder();

    /** Returns the name that the corpus got at its creation and keeps for ever (a UUID). */
    String name();

    /** Returns the sequence number of the last change; 0 for an empty corpus. */
    long sequence();

    /** Returns a report, or empty when the corpus has none of this id (any more). */
    Optional<Report> report(ReportId id);

    /** Returns the ids that begin with a text, at most {@code limit} of them, in order. */
    List<ReportId> idsBeginningWith(String prefix, int limit);

    /** Walks through all reports in the order of their ids. */
    Cursor<Report> reports();

    /** Walks through some reports in the order of their ids; ids that the corpus does not have are passed over. */
    Cursor<Report> reports(Collection<ReportId> ids);

    /** Walks through all reports in the order of their ids, as their origins state them: a language that was found is not there. */
    Cursor<Report> stated();

    /** Walks through some reports like {@link #stated()}. */
    Cursor<Report> stated(Collection<ReportId> ids);

    /** Walks through what changed after a sequence number, in order; a report stands at its last change only. */
    Cursor<Change> changesAfter(long sequence);

    /** Returns the sources with their numbers of reports, by id. */
    List<SourceCount> sources();

    /** Returns what was deleted and why, the last first. */
    List<Tombstone> tombstones();

    /**
     * Walks through the reports whose current revision at least one of some annotators has not seen in its present version, in the
     * order of their ids. They are as their origins state them: a language that was found is not there.
     *
     * @param annotators the ids of annotators with their versions
     */
    Cursor<Report> notAnnotated(Map<String, Integer> annotators);

    /** Returns the collections of reports, by name. */
    List<ReportCollection> collections();

    /** Returns the reports of a collection in the order in which they were put in; empty when there is none of this name. */
    List<ReportId> collected(String collection);

    /** Returns what the reports say of incidents, and what was decided. */
    Ledger ledger();

    /** Returns what is remembered of an address that was fetched. */
    Optional<FetchState> fetchState(String address);

    /** Returns who is writing now, if anybody is. */
    Optional<LockHolder> writer();

    /**
     * Takes the write lock for one job.
     *
     * @param purpose what for, in words that another user reads while waiting
     * @param waiting how long to wait for another writer, and whom to tell
     * @throws CorpusBusyException if another writer kept the lock
     */
    WriteJob write(String purpose, Waiting waiting);

    /**
     * Copies the corpus as it is now, while others may be writing.
     *
     * @param folder a folder that does not exist or is empty
     */
    void backup(Path folder);

    /** Checks the record and returns what is wrong with it, in words; empty when all is well. */
    List<String> check();

    @Override
    void close();
}
