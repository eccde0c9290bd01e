package org.vigie.corpus;

import org.vigie.model.Report;
import org.vigie.model.ReportId;

/** What happened to a report. */
public sealed interface Change {

    /** Returns the number of the change; each is greater than the one before. */
    long sequence();

    /** Returns the report's id. */
    ReportId id();

    /**
     * The report is new or was changed.
     *
     * @param added the sequence number at which the report first came; an index that is younger cannot have it yet
     * @param report its state now
     */
    record Stored(long sequence, long added, Report report) implements Change {
        @Override
        public ReportId id() {
            return report.id();
        }
    }

    /**
     * The report was deleted.
     *
     * @param purged whether its text was removed for good and must not stay anywhere
     */
    record Deleted(long sequence, ReportId id, boolean purged) implements Change {}
}
