package org.vigie.incident;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Claim;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerClaim;

/**
 * A claim with the incident that it is about and the report that makes it.
 *
 * @param incident empty while the report is not linked
 * @param report the report, as it is linked; of one that is not, with its role in the report itself
 * @param file the name of the file that the report was imported from, without its folders; empty when it is not known
 * @param confirmed whether an analyst confirmed or corrected it
 */
@ProviderType
public record StatedClaim(LedgerClaim stated, Optional<IncidentId> incident, LinkedReport report, String file,
        boolean confirmed) {
    /**
     * From the oldest report to the newest, by the moments that their dates mean, those without a date last; within a report as the text has
     * them.
     */
    public static final Comparator<StatedClaim> OLDEST_FIRST = Comparator
            .comparing((StatedClaim claim) -> claim.report().published().orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(claim -> claim.stated().report()).thenComparing(claim -> claim.claim().passage());

    public StatedClaim {
        Objects.requireNonNull(stated);
        Objects.requireNonNull(incident);
        Objects.requireNonNull(report);
        Objects.requireNonNull(file);
    }

    /** Returns what it says. */
    public Claim claim() {
        return stated.claim();
    }
}
