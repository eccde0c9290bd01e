package org.vigie.corpus;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision;
import org.vigie.model.Evidence;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Passage;
import org.vigie.model.PlacedAnnotation;
import org.vigie.model.ReportId;

/**
 * What the reports of a corpus say of incidents, and what analysts decided. Safe for use by several threads; each call sees the last
 * commit. All methods throw {@link CorpusException} when the medium fails.
 */
@ProviderType
public interface Ledger {

    /** Walks through the evidence of all reports that have some, in the order of their ids: that of their current revisions. */
    Cursor<Evidence> evidence();

    /** Walks through the evidence of some reports, in the order of their ids; those that have none are passed over. */
    Cursor<Evidence> evidence(Collection<ReportId> reports);

    /**
     * Walks through the evidence of reports that speak of something to which they are not linked, in the order of their ids. Comparisons
     * that belong nowhere are among them; advisories are not: they speak of weaknesses, and are linked by analysts only.
     */
    Cursor<Evidence> unlinked();

    /**
     * Returns the stories for which a linker left a word, the youngest first.
     *
     * @param limit how many at most
     */
    List<Story> stories(String key, int limit);

    /** Returns what a revision of a report says, which may be an earlier one; empty when it says nothing of incidents. */
    Optional<Evidence> evidence(ReportId report, ContentHash revision);

    /** Returns what is boilerplate in the current revision of a report, and what is mentioned in it, in the order of the text. */
    List<PlacedAnnotation> places(ReportId report);

    /** Returns what is boilerplate in the current revision of a report, in the order of the text. */
    List<Passage> boilerplate(ReportId report);

    /** Returns the incidents, by their ids, those too that were merged into others. */
    List<Incident> incidents();

    /** Returns the links as linkers proposed them, without those of reports that are deleted. */
    List<IncidentLink> links();

    /** Returns which reports are copies of which others, as when newspapers print what an agency wrote. */
    Map<ReportId, ReportId> copies();

    /** Returns how credible reports are, on the Admiralty scale from 1 to 6, for those of which somebody said it. */
    Map<ReportId, Integer> credibility();

    /** Returns what analysts decided, the first first. */
    List<Decision> decisions();

    /** Walks through everything beside the reports, in an order that depends on nothing but that; deleted reports are left out. */
    Cursor<LedgerEntry> entries();

    /** Walks through what concerns some reports; of decisions, those of which all that they name is among it. */
    Cursor<LedgerEntry> entries(Collection<ReportId> reports);

    /** Returns how much {@link #entries()} walks through. */
    LedgerSize size();

    /** Returns how much {@link #entries(Collection)} walks through, all decisions about the reports counted. */
    LedgerSize size(Collection<ReportId> reports);

    /**
     * Returns a number that grows with each change of what reports tell of incidents, by new text, annotation, linking and deletion;
     * decisions are not among them, they have numbers of their own. 0 when there was no change yet.
     */
    long sequence();

    /** Walks through the reports of which something changed after a {@link #sequence}, those too that are deleted since. */
    Cursor<ReportId> toldAfter(long sequence);

    /**
     * What a report tells of one of its subjects, and where that is linked.
     *
     * @param subject the number of the subject
     */
    record Story(ReportId report, int subject, IncidentId incident) {}
}
