package org.vigie.incident;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Decision;

/** A decision, and whether it still does something. None is ever erased. */
@ProviderType
public record DecisionState(Decision decision, Effect effect) {
    /** What a decision does now. */
    public enum Effect {
        /** It counts. */
        HOLDS,
        /** A later decision took it back. */
        UNDONE,
        /** The report that it is about was deleted. */
        REPORT_GONE,
        /** No annotator finds the claim any more, in the present text of the report, nor one of the same words. */
        CLAIM_GONE,
        /** The incident that it is about is not known any more, as after all was linked anew. */
        INCIDENT_GONE,
        /** It counts, but quotes words that the present text of the report does not have. */
        EARLIER_TEXT;

        /** Says whether it is about something that is not there any more. */
        public boolean isOrphaned() {
            return this == REPORT_GONE || this == CLAIM_GONE || this == INCIDENT_GONE;
        }
    }

    public DecisionState {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(effect);
    }
}
