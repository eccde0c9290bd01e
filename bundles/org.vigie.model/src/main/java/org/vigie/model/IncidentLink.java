package org.vigie.model;

import java.util.Objects;

/**
 * That a report speaks of an incident.
 *
 * @param subject the number of the {@link Subject} of the report
 * @param score how sure the linker is, from 0 to 1
 * @param why the reason in words, for a person to judge
 * @param linker who found it, id and version as {@code evidence/1}
 */
public record IncidentLink(IncidentId incident, ReportId report, int subject, Role role, double score, String why,
        String linker) {

    public IncidentLink {
        Objects.requireNonNull(incident);
        Objects.requireNonNull(report);
        Objects.requireNonNull(role);
        Objects.requireNonNull(why);
        Objects.requireNonNull(linker);
        if (subject < 0 || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("No link: subject " + subject + ", score " + score);
        }
    }
}
