package org.vigie.model;

import java.util.Objects;

/**
 * A claim as it stands in the ledger.
 *
 * @param report the report that makes it
 * @param revision the state of the report in whose text the passage lies
 * @param annotator who found it, id and version as {@code claims/1}; {@link #BY_HAND} for an analyst
 */
public record LedgerClaim(ClaimId id, ReportId report, ContentHash revision, String annotator, Claim claim) {

    /** What stands for the annotator where an analyst added a claim. */
    public static final String BY_HAND = "analyst";

    public LedgerClaim {
        Objects.requireNonNull(id);
        Objects.requireNonNull(report);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(annotator);
        Objects.requireNonNull(claim);
    }
}
