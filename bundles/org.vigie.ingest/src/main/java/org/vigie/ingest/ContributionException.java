package org.vigie.ingest;

/** Something that a bundle contributes failed or hung. The message says what, in words for the user; the log has the rest. */
public final class ContributionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContributionException(String message, Throwable cause) {
        super(message, cause);
    }
}
