package org.vigie.search;

/** A query cannot be understood; the message is the part at which it failed. */
final class QuerySyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    QuerySyntaxException(String part) {
        super(part);
    }
}
