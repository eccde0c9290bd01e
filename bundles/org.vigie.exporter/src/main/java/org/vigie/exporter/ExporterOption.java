package org.vigie.exporter;

import java.util.List;
import java.util.Objects;

/**
 * Something about an export that the user may choose.
 *
 * @param name what it is called on the command line, such as {@code separator}: lower-case letters, digits and hyphens
 * @param description what it is, in a few words, in the language of the user
 * @param choices what it can be; the first is taken when the user chooses none. Empty when it can be any text, which then is
 *        empty at first
 */
public record ExporterOption(String name, String description, List<Choice> choices) {

    public ExporterOption {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("“" + name + "” is no name of an option");
        }
        Objects.requireNonNull(description);
        choices = List.copyOf(choices);
        if (choices.stream().map(Choice::value).distinct().count() < choices.size()) {
            throw new IllegalArgumentException("two choices of the option “" + name + "” have the same value");
        }
    }

    /** Says whether a value is one that this can be. */
    public boolean allows(String value) {
        return choices.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /**
     * One of the things that an option can be.
     *
     * @param value what it is called on the command line, such as {@code semicolon}
     * @param label what people read, in the language of the user
     */
    public record Choice(String value, String label) {

        public Choice {
            Objects.requireNonNull(label);
            if (value.isBlank()) {
                throw new IllegalArgumentException("a choice needs a value");
            }
        }
    }
}
