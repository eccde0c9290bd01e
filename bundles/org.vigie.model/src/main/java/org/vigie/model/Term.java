package org.vigie.model;

/**
 * A word of a controlled vocabulary, such as a data variety of VERIS, or a name in the one spelling that stands for all.
 *
 * @param name the word; not blank
 */
public record Term(String name) implements NormalisedValue {

    public Term {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A term has a name");
        }
    }

    @Override
    public String format() {
        return ":" + name;
    }
}
