package org.vigie.incident;

import java.util.Locale;

/** How well something is known. */
public enum Status {
    /** One voice says it; copies of a report are one voice with it. */
    SINGLE_SOURCE,
    /** Several voices say the same. */
    CORROBORATED,
    /** Voices contradict each other. */
    CONTESTED,
    /** Something newer stands in its place. */
    SUPERSEDED,
    /** It is said not to be so, and nobody says otherwise. */
    DENIED;

    /** Returns the word for it in queries and outputs, such as {@code single-source}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
