package org.vigie.plugins.felix;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A detached signature: three lines, the algorithm (always Ed25519, RFC 8032), the public key (X.509 SubjectPublicKeyInfo,
 * RFC 8410) and the signature, the latter two in Base64.
 *
 * @param key the public key
 * @param bytes the signature
 */
record Signature(PublicKey key, byte[] bytes) {

    static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 64;

    static Signature parse(byte[] file) throws FormatException {
        List<String> lines = new String(file, StandardCharsets.US_ASCII).lines().toList();
        if (lines.size() != 3 || !lines.getFirst().equals(ALGORITHM)) {
            throw new FormatException("it needs three lines: Ed25519, the public key, the signature");
        }
        try {
            byte[] signature = Base64.getDecoder().decode(lines.get(2));
            if (signature.length != LENGTH) {
                throw new FormatException("the signature has " + signature.length + " bytes, not " + LENGTH);
            }
            return new Signature(key(Base64.getDecoder().decode(lines.get(1))), signature);
        } catch (IllegalArgumentException e) {
            throw new FormatException("a line is not Base64", e);
        }
    }

    /** Reads an encoded Ed25519 public key. */
    static PublicKey key(byte[] encoded) throws FormatException {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            if (!Arrays.equals(key.getEncoded(), encoded)) {
                // one key must have one fingerprint
                throw new FormatException("the key is not encoded in the canonical way");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new FormatException("this is not an Ed25519 public key", e);
        }
    }

    String fingerprint() {
        return Hashes.of(key.getEncoded());
    }

    boolean fits(byte[] content) throws FormatException {
        try {
            java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(bytes);
        } catch (GeneralSecurityException e) {
            throw new FormatException("the signature cannot be checked", e);
        }
    }
}
