package org.vigie.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 key that signs plugins (RFC 8032). The same content gives the same signature. */
final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey secret;
    private final PublicKey known;

    private SigningKey(PrivateKey secret, PublicKey known) {
        this.secret = secret;
        this.known = known;
    }

    /** Reads a private key in PKCS#8, PEM form (RFC 7468, section 10), as “openssl genpkey -algorithm ed25519” makes it. */
    static SigningKey read(Path pem) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(pem + " has no line “" + BEGIN + "”");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(secret, publicOf((EdECPrivateKey) secret));
        } catch (InvalidKeySpecException e) {
            throw new IOException(pem + " holds no Ed25519 key; “openssl genpkey -algorithm ed25519” makes one", e);
        }
    }

    /** The JDK derives a public key only while it makes a pair, from the random bytes that the private one consists of. */
    private static PublicKey publicOf(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }

    /** Returns the file of a detached signature: the algorithm, the public key and the signature, a line each. */
    byte[] sign(byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(content);
        Base64.Encoder base64 = Base64.getEncoder();
        String file = "Ed25519\n" + base64.encodeToString(known.getEncoded()) + "\n"
                + base64.encodeToString(signature.sign()) + "\n";
        return file.getBytes(StandardCharsets.US_ASCII);
    }
}
