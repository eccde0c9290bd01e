package org.vigie.model;

import java.util.List;
import java.util.Objects;

/**
 * What one revision of a report says of incidents.
 *
 * @param subjects the incidents that it speaks of, by their numbers; none when it speaks of none
 * @param claims in the order of the text
 */
public record Evidence(ReportId report, ContentHash revision, List<Subject> subjects, List<LedgerClaim> claims) {

    public Evidence {
        Objects.requireNonNull(report);
        Objects.requireNonNull(revision);
        subjects = List.copyOf(subjects);
        claims = List.copyOf(claims);
    }
}
