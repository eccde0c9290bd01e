package org.vigie.plugins.felix;

/** A document is not as it must be. The message is technical and stands within one for the user. */
final class FormatException extends Exception {

    private static final long serialVersionUID = 1L;

    FormatException(String message) {
        super(message);
    }

    FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
