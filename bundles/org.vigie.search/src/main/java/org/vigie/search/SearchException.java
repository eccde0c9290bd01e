package org.vigie.search;

/** An index cannot be opened, read or written. The message is for the user. */
public class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
