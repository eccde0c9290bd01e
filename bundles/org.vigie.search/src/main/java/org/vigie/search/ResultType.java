package org.vigie.search;

import java.util.Objects;

/**
 * What sort of thing a result is. This is apart from the kind of a report; other bundles index other types.
 *
 * @param id the lower-case name
 */
public record ResultType(String id) {

    /** A report. */
    public static final ResultType REPORT = new ResultType("report");

    /** A claim of a report. */
    public static final ResultType CLAIM = new ResultType("claim");

    /** An incident. */
    public static final ResultType INCIDENT = new ResultType("incident");

    public ResultType {
        Objects.requireNonNull(id);
    }
}
