package org.vigie.model;

import java.util.Objects;

/** A stretch of text that is not of the report itself: a share bar, a cookie notice, a picture credit. */
public record Boilerplate(Passage passage) implements PlacedAnnotation {

    public Boilerplate {
        Objects.requireNonNull(passage);
    }
}
