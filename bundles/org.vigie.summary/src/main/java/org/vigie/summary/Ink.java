package org.vigie.summary;

/** With what something is drawn; a {@link Surface} knows which colour that is in its theme. */
public enum Ink {
    /** What it stands on. */
    GROUND,
    /** What tells rows apart. */
    BAND,
    /** What separates. */
    LINE,
    /** What is read. */
    TEXT,
    /** What matters less. */
    MUTED,
    /** What is affirmed. */
    AFFIRMED,
    /** What is said with reserve. */
    SUSPECTED,
    /** What is said not to be so. */
    DENIED,
    /** What voices contradict each other about. */
    CONTESTED,
    /** When something was said. */
    SAID,
    /** Incidents. */
    INCIDENT,
    /** Organisations. */
    ORGANISATION,
    /** Actors. */
    ACTOR,
    /** What is selected. */
    SELECTED
}
