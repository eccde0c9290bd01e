package org.vigie.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What an analyst wrote about a report.
 *
 * @param text the words
 * @param author who wrote it: the name of the user account
 * @param written when, to the second
 */
public record Note(String text, String author, Instant written) {

    public Note {
        text = PlainText.of(text);
        Objects.requireNonNull(author);
        Objects.requireNonNull(written);
    }
}
