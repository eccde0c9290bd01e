package org.vigie.plugins.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final byte[] CONTENT = "contenu".getBytes(StandardCharsets.UTF_8);

    @Test
    void fitsItsContentAndNoOther() throws Exception {
        Signature signature = Signature.parse(file(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
        assertThat(signature.fits(CONTENT)).isTrue();
        assertThat(signature.fits("autre".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void anotherSortOfKeyIsRefused() throws Exception {
        byte[] rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic().getEncoded();
        assertThatThrownBy(() -> Signature.key(rsa)).isInstanceOf(FormatException.class)
                .hasMessageContaining("Ed25519");
    }

    /** Otherwise one key would have several fingerprints. */
    @Test
    void aKeyThatIsEncodedInAnotherWayIsRefused() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
        assertThatThrownBy(() -> Signature.key(Arrays.copyOf(key, key.length + 1)))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void whatIsNotThreeLinesIsRefused() {
        assertThatThrownBy(() -> Signature.parse("RSA\nx\ny\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(FormatException.class).hasMessageContaining("three lines");
    }

    private static byte[] file(KeyPair pair) throws Exception {
        java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(CONTENT);
        Base64.Encoder base64 = Base64.getEncoder();
        return ("Ed25519\n" + base64.encodeToString(pair.getPublic().getEncoded()) + "\n"
                + base64.encodeToString(signer.sign()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
