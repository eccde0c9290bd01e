package org.vigie.plugins;

/**
 * Who signed something.
 *
 * @param fingerprint the SHA-256 of the public key (X.509 SubjectPublicKeyInfo) in hexadecimal digits
 * @param name what the user calls the owner of the key; empty when the key is not in the trust store
 */
public record Publisher(String fingerprint, String name) {

    /** Says whether the key is in the trust store. */
    public boolean isTrusted() {
        return !name.isEmpty();
    }
}
