package org.vigie.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A passage that names something.
 *
 * @param normalised what it means, in a form to compare by; empty when the words are all that is known
 */
public record Mention(MentionKind kind, Passage passage,
        Optional<NormalisedValue> normalised) implements PlacedAnnotation {

    public Mention {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(passage);
        Objects.requireNonNull(normalised);
    }
}
