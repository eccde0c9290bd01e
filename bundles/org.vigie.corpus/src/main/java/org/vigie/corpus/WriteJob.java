package org.vigie.corpus;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.Reliability;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;

/**
 * Writes to a corpus. Everything up to a {@link #commit} is written together or not at all, and survives a loss of
 * power after it. Closing without a commit drops what came after the last one. Used by one thread.
 */
@ProviderType
public interface WriteJob extends AutoCloseable {

    /**
     * Stores one state of a report. Content that equals any stored revision of the report is
     * {@link Outcome#UNCHANGED}.
     *
     * @param key what makes it the same report
     * @param source who published it; a new source is added, a rating here is kept
     * @param kind what it is; decides for new reports only
     * @param content what it says
     * @param origins where it came from, at least one
     * @param restore whether a deleted report comes back; otherwise it is {@link Outcome#DELETED}
     * @return what became of it, with the change when there is one
     */
    Stored store(ReportKey key, Source source, ReportKind kind, Content content, List<Origin> origins, boolean restore);

    /** Adds a source, or takes over its rating where none was given here. */
    void source(Source source);

    /** Rates a source; empty when the corpus does not have it. */
    Optional<Source> rate(String sourceId, Reliability reliability);

    /** Adds tags to a report; empty when it has them all or does not exist. */
    Optional<Change> tag(ReportId id, Collection<String> tags);

    /** Removes tags from a report; empty when it has none of them or does not exist. */
    Optional<Change> untag(ReportId id, Collection<String> tags);

    /** Adds a note to a report; empty when it has just this note or does not exist. */
    Optional<Change> note(ReportId id, Note note);

    /**
     * Puts a report into a collection, which is made when there is none of this name; empty when it is in it or does not exist.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    Optional<Change> collect(ReportId id, String collection);

    /**
     * Takes a report out of a collection, which goes with its last report; empty when it is not in it or does not exist.
     */
    Optional<Change> uncollect(ReportId id, String collection);

    /**
     * Keeps what an annotator found in the current revision of a report, in place of what it found there before. Sentences and speech
     * are not kept: they are steps on the way to claims.
     *
     * @throws IllegalArgumentException if a passage does not stand in the text
     * @return the change, when the report is shown in another way now; empty when it is not, or when the report does not exist or
     *         has another current revision
     */
    Optional<Change> annotate(ReportId id, ContentHash revision, Findings findings);

    /** Adds an incident; one that is there stays as it is. */
    void incident(Incident incident);

    /**
     * Adds what a linker proposed; a link of the same report and subject gives way. Nothing changes when the report does not exist.
     *
     * @param keys the words under which others are to find this story
     */
    void link(IncidentLink link, Collection<String> keys);

    /** Takes back all that linkers proposed. Incidents and decisions stay. */
    void unlink();

    /** Says which report a report is a copy of; empty when it is none. */
    void copy(ReportId report, Optional<ReportId> original);

    /**
     * Says how credible a report is.
     *
     * @param credibility on the Admiralty scale, from 1 (confirmed) to 6 (cannot be judged); empty takes it back
     * @return empty when the report does not exist
     * @throws IllegalArgumentException if it is another number
     */
    Optional<Change> credibility(ReportId report, OptionalInt credibility);

    /**
     * Appends a decision.
     *
     * @param who the name of the analyst
     * @return it with its number
     */
    Decision decide(String who, Decision.Act act);

    /**
     * Takes over what another corpus knew. What is known here already stays, findings of whatever version too. Decisions get numbers of their own; those of one corpus must come in the order of their numbers.
     *
     * @return the change, when a report is shown in another way now
     * @throws IllegalArgumentException if it does not fit the reports here, with the reason; nothing was changed then
     */
    Optional<Change> enter(LedgerEntry entry);

    /** Deletes a report and keeps it from coming back; empty when it does not exist. */
    Optional<Change> delete(ReportId id, String reason);

    /** Takes a deletion back; empty when the report is not deleted or its text was purged. */
    Optional<Change> undelete(ReportId id);

    /**
     * Removes the text of a report for good, of a deleted one too: the rows, and after the commit the pages of the file
     * that held them. Only its key, its reason and its date stay.
     */
    Optional<Change> purge(ReportId id, String reason);

    /** Remembers what a server said. */
    void remember(FetchState state);

    /** Writes down what was done, for good, and returns the sequence number of the last change. */
    long commit();

    /** Says that the search index covers the last commit. A job that ends without it leaves the corpus unfinished. */
    void indexed();

    @Override
    void close();

    /** What became of a report that was stored. */
    enum Outcome {
        ADDED, REVISED, UNCHANGED, DELETED
    }

    /**
     * The answer to a store.
     *
     * @param outcome what became of the report
     * @param change the change; empty when there was none
     */
    record Stored(Outcome outcome, Optional<Change> change) {}
}
