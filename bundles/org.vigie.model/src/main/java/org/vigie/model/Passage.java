package org.vigie.model;

import java.util.Objects;

/**
 * A half-open range of a report's text with what stands there: {@code quote.equals(text.substring(start, end))}.
 *
 * @param start UTF-16 index of the first character
 * @param end UTF-16 index after the last character; greater than {@code start}
 * @param quote what stands there
 */
public record Passage(int start, int end, String quote) implements Comparable<Passage> {

    public Passage {
        Objects.requireNonNull(quote);
        if (start < 0 || end <= start || quote.length() != end - start) {
            throw new IllegalArgumentException("[%d, %d) is no range of a passage of %d characters".formatted(start,
                    end, quote.length()));
        }
    }

    /** Returns the passage of a text between two indices. */
    public static Passage of(String text, int start, int end) {
        return new Passage(start, end, text.substring(start, end));
    }

    /** Says whether the quote stands at its place in the given text. */
    public boolean isIn(String text) {
        return end <= text.length() && text.startsWith(quote, start);
    }

    @Override
    public int compareTo(Passage other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
