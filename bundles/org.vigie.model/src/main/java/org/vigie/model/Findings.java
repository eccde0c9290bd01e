package org.vigie.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one annotator found in one revision of a report; nothing is a finding too.
 *
 * @param annotator the id of the annotator
 * @param version its version, greater than 0; what a lower one found is not looked at any more
 */
public record Findings(String annotator, int version, List<Annotation> annotations) {

    public Findings {
        Objects.requireNonNull(annotator);
        annotations = List.copyOf(annotations);
        if (version < 1) {
            throw new IllegalArgumentException("The versions of annotators begin with 1, not " + version);
        }
    }

    /** Returns the language, when that is what the annotator finds. */
    public Optional<String> language() {
        return annotations.stream().filter(DetectedLanguage.class::isInstance).map(DetectedLanguage.class::cast)
                .map(DetectedLanguage::language).findFirst();
    }
}
