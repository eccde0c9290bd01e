package org.vigie.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody says, in their own words or in those of the report.
 *
 * @param passage what is said; for a quotation what stands between the marks
 * @param speaker who says it, in the words of the text; empty when it does not say
 * @param quoted whether it is in their own words
 */
public record Speech(Passage passage, Optional<String> speaker, boolean quoted) implements PlacedAnnotation {

    public Speech {
        Objects.requireNonNull(passage);
        Objects.requireNonNull(speaker);
    }
}
