package org.vigie.incident;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportId;
import org.vigie.model.Role;

/**
 * A report that speaks of an incident.
 *
 * @param source the id of who published it
 * @param score how sure the linker is, from 0 to 1; 1 when an analyst confirmed it
 * @param why the reason in words
 * @param confirmed whether an analyst confirmed it
 * @param copyOf the report of which it is a copy
 * @param credibility on the Admiralty scale, from 1 to 6
 */
@ProviderType
public record LinkedReport(ReportId report, String title, String source, Optional<PartialDate> published, Role role,
        double score,
        String why, boolean confirmed, Optional<ReportId> copyOf, OptionalInt credibility) {

    public LinkedReport {
        Objects.requireNonNull(report);
        Objects.requireNonNull(published);
        Objects.requireNonNull(role);
        Objects.requireNonNull(copyOf);
        Objects.requireNonNull(credibility);
    }
}
