package org.vigie.importer;

import java.util.Objects;

/**
 * Why an item could not be imported, in words for the user.
 *
 * @param kind what sort of problem it is
 * @param record the number of the record, counted from 1; 0 when it concerns the input
 * @param line the line, counted from 1; 0 when unknown
 * @param reason what is wrong and, where it helps, what to do
 */
public record ItemProblem(Kind kind, long record, long line, String reason) {

    /** The sorts of problems. */
    public enum Kind {
        /** The input is not well-formed; what follows cannot be read. */
        SYNTAX,
        /** The input is well-formed, but nothing in it could be recognised as a report. */
        SHAPE,
        /** A value cannot be used. */
        VALUE,
        /** Something is larger than Vigie accepts. */
        LIMIT,
        /** Reading failed: rights, damaged archive, connection. */
        ACCESS,
        /** The importer itself failed. */
        FAULT
    }

    public ItemProblem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reason);
    }
}
