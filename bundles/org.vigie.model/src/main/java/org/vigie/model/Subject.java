package org.vigie.model;

import java.util.Objects;

/**
 * An incident that a report speaks of, as far as the report alone tells.
 *
 * @param number 0 for what the report is mainly about, 1 and so on for others
 * @param title what it may be called
 * @param passage what introduces it
 */
public record Subject(int number, Role role, String title, Passage passage) implements PlacedAnnotation {

    public Subject {
        Objects.requireNonNull(role);
        Objects.requireNonNull(passage);
        if (number < 0 || title.isBlank()) {
            throw new IllegalArgumentException(
                    "A subject has a number and a title, not " + number + " and “" + title + "”");
        }
    }
}
