package org.vigie.model;

/** How a report speaks of an incident. */
public enum Role {
    /** It is what the report is about. */
    MAIN,
    /** An earlier or related incident that it recalls. */
    BACKGROUND,
    /** One that it only likens to. */
    COMPARISON
}
