package org.vigie.linker;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How likely two stories are of the same incident.
 *
 * @param score from 0 to 1; from {@link #LINKED} on they are linked
 * @param why the reason in words, for a person to judge, such as “same victim: mairie de Valmerand”
 * @param copy whether the texts are nearly the same, so that they are one voice and not two
 */
@ProviderType
public record Likeness(double score, String why, boolean copy) {

    /** From this score on two stories are linked. */
    public static final double LINKED = 0.5;

    public Likeness {
        Objects.requireNonNull(why);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A likeness lies between 0 and 1, not at " + score);
        }
    }
}
