package org.vigie.model;

/** How a claim is made. */
public enum Stance {
    /** As a fact, by the report or by somebody. */
    AFFIRMED,
    /** As something that is not so. */
    DENIED,
    /** With reserve, or claimed by somebody without confirmation. */
    SUSPECTED
}
