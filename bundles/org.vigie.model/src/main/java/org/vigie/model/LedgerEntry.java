package org.vigie.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something that a corpus knows beside its reports, in the form in which it passes to another corpus. It refers to reports by their ids,
 * and to what other entries say; those come first.
 */
public sealed interface LedgerEntry {

    /** What an annotator found in a revision of a report. */
    record Found(ReportId report, ContentHash revision, Findings findings) implements LedgerEntry {
        public Found {
            Objects.requireNonNull(report);
            Objects.requireNonNull(revision);
            Objects.requireNonNull(findings);
        }
    }

    /** There is an incident. */
    record Named(Incident incident) implements LedgerEntry {
        public Named {
            Objects.requireNonNull(incident);
        }
    }

    /**
     * A linker proposed a link.
     *
     * @param keys the words under which others find the story
     */
    record Linked(IncidentLink link, List<String> keys) implements LedgerEntry {
        public Linked {
            Objects.requireNonNull(link);
            keys = List.copyOf(keys);
        }
    }

    /** A report is a copy of another. */
    record Copied(ReportId report, ReportId original) implements LedgerEntry {
        public Copied {
            Objects.requireNonNull(report);
            Objects.requireNonNull(original);
        }
    }

    /**
     * Somebody said how credible a report is.
     *
     * @param credibility on the Admiralty scale, from 1 to 6
     */
    record Rated(ReportId report, int credibility) implements LedgerEntry {
        public Rated {
            Objects.requireNonNull(report);
        }
    }

    /** Somebody decided something. Decisions come in the order of their numbers. */
    record Decided(Decision decision) implements LedgerEntry {
        public Decided {
            Objects.requireNonNull(decision);
        }
    }

    /** A report was put into a collection. */
    record Collected(String collection, ReportId report, Instant added) implements LedgerEntry {
        public Collected {
            Objects.requireNonNull(collection);
            Objects.requireNonNull(added);
            Objects.requireNonNull(report);
        }
    }
}
