package org.vigie.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What one passage says of one incident.
 *
 * @param subject the number of the {@link Subject} of the same report that it is about
 * @param property of what, one of {@link ClaimProperties} or of a plugin's own
 * @param value what it says, in words
 * @param normalised the same in a form to compare by, where there is one
 * @param speaker who is made responsible for it, in the words of the text; empty when it is the report itself
 * @param passage where it says so: the shortest run of the text that states it whole
 * @param confidence how sure the annotator is, from 0 to 1
 */
public record Claim(int subject, String property, String value, Optional<NormalisedValue> normalised, Stance stance,
        Optional<String> speaker, Passage passage, double confidence) implements PlacedAnnotation {

    public Claim {
        Objects.requireNonNull(normalised);
        Objects.requireNonNull(stance);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(passage);
        if (property.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A claim has a property and a value");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence);
        }
    }

    /** Returns the value in the form in which two claims are compared: normalised, else its words in lower case. */
    public String comparable() {
        return normalised.map(NormalisedValue::format).orElseGet(() -> value.toLowerCase(Locale.ROOT));
    }
}
