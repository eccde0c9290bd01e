package org.vigie.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an analyst decided. Decisions are appended and never changed; one that was wrong is undone by another.
 *
 * @param number 1 for the first in a corpus, and so on
 * @param who the name of the analyst
 */
public record Decision(long number, String who, Instant when, Act act) {

    public Decision {
        Objects.requireNonNull(when);
        Objects.requireNonNull(act);
        if (who.isBlank()) {
            throw new IllegalArgumentException("A decision is somebody's");
        }
    }

    /** What was decided. It refers to keys and quotes, so that it holds when texts are annotated anew. */
    public sealed interface Act {

        /** The report speaks of the incident, in this role. */
        record ConfirmLink(IncidentId incident, ReportId report, Role role) implements Act {}

        /** The report does not speak of the incident. */
        record RejectLink(IncidentId incident, ReportId report) implements Act {}

        /** The first incident is the second: what is linked to it belongs there. */
        record Merge(IncidentId incident, IncidentId into) implements Act {}

        /** What a report says of an incident is of another, which begins with it. */
        record Split(IncidentId incident, ReportId report, IncidentId made) implements Act {}

        /** The claim is right. */
        record ConfirmClaim(ClaimRef claim) implements Act {}

        /** The claim is wrong, and does not count. */
        record RejectClaim(ClaimRef claim) implements Act {}

        /** The claim says something else: this value, which is not blank, and stance, in the same passage. */
        record CorrectClaim(ClaimRef claim, String value, Optional<NormalisedValue> normalised,
                Stance stance) implements Act {

            public CorrectClaim {
                if (value.isBlank()) {
                    throw new IllegalArgumentException("A claim has a value");
                }
            }
        }

        /** A report makes a claim of an incident that no annotator found. */
        record AddClaim(IncidentId incident, ReportId report, ContentHash revision, Claim claim) implements Act {}

        /** Another decision does not hold any more. */
        record Undo(long number) implements Act {}
    }

    /**
     * A claim, found again even when annotators give it another id: by its report, property and quote.
     *
     * @param id the id that it had
     */
    public record ClaimRef(ClaimId id, ReportId report, String property, String quote) {

        /** Returns the reference to a claim. */
        public static ClaimRef to(LedgerClaim claim) {
            return new ClaimRef(claim.id(), claim.report(), claim.claim().property(), claim.claim().passage().quote());
        }

        /** Says whether a claim has the id that is meant. */
        public boolean isIdOf(LedgerClaim claim) {
            return claim.report().equals(report) && claim.id().equals(id);
        }

        /** Says whether a claim can be meant where none has the id any more: it is of the same property and quotes the same. */
        public boolean quotesTheSameAs(LedgerClaim claim) {
            return claim.report().equals(report) && claim.claim().property().equals(property)
                    && claim.claim().passage().quote().equals(quote);
        }
    }
}
