package org.vigie.model;

import java.util.Objects;

/** A sentence, or a line that stands for itself, such as a heading. */
public record Sentence(Passage passage) implements PlacedAnnotation {

    public Sentence {
        Objects.requireNonNull(passage);
    }
}
