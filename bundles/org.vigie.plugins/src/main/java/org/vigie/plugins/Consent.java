package org.vigie.plugins;

/**
 * What the user agreed to for one installation.
 *
 * @param unsigned that nobody known vouches for the archive: it has no signature, or one of an unknown publisher
 * @param downgrade that an older version replaces a newer one
 */
public record Consent(boolean unsigned, boolean downgrade) {

    /** Nothing out of the ordinary. */
    public static final Consent NONE = new Consent(false, false);
}
