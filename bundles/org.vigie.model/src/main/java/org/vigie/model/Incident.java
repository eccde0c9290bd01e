package org.vigie.model;

import java.util.Objects;

/**
 * An event in the world, as far as it has a name here. What is known of it is not kept but computed from claims.
 *
 * @param title what it may be called; not blank
 * @param founder the report from which it was first known
 */
public record Incident(IncidentId id, String title, ReportId founder) {

    public Incident {
        Objects.requireNonNull(id);
        Objects.requireNonNull(founder);
        if (title.isBlank()) {
            throw new IllegalArgumentException("An incident has a title");
        }
    }
}
