package org.vigie.search;

import java.util.Objects;

/**
 * What the user should know of how a query was understood.
 *
 * @param kind what happened
 * @param detail the part of the query that it concerns
 */
public record QueryNote(Kind kind, String detail) {

    /** What can happen. */
    public enum Kind {
        /** The query could not be understood and was searched as words. */
        SEARCHED_AS_WORDS,
        /** There is no such field; its name was searched as a word. */
        UNKNOWN_FIELD,
        /** This is no date; the condition was left out. */
        NO_DATE,
        /** The query has more words than are searched; the detail is how many were. */
        TOO_LONG
    }

    public QueryNote {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(detail);
    }
}
