package org.vigie.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveWriterTest {

    private static final byte[] FEATURE = "{}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void theSameInputGivesTheSameBytesWhateverItsOrder() throws Exception {
        PackedBundle a = bundle("g:a:1.0");
        PackedBundle b = bundle("g:b:1.0");
        Optional<SigningKey> key = Optional.of(key(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
        Path first = folder.resolve("first.vigie");
        Path second = folder.resolve("second.vigie");
        ArchiveWriter.write(first, FEATURE, key, List.of(a, b));
        ArchiveWriter.write(second, FEATURE, key, List.of(b, a));
        assertThat(second).hasSameBinaryContentAs(first);
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("feature.json", "feature.json.sig",
                    "repository/g/a/1.0/a-1.0.jar", "repository/g/b/1.0/b-1.0.jar");
        }
    }

    @Test
    void theSignatureFitsThePublicKeyThatItNames() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        List<String> lines = new String(key(pair).sign(FEATURE), StandardCharsets.US_ASCII).lines().toList();
        assertThat(lines).hasSize(3).first().isEqualTo("Ed25519");
        byte[] named = Base64.getDecoder().decode(lines.get(1));
        assertThat(named).isEqualTo(pair.getPublic().getEncoded());
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(named)));
        verifier.update(FEATURE);
        assertThat(verifier.verify(Base64.getDecoder().decode(lines.get(2)))).isTrue();
    }

    @Test
    void anotherSortOfKeyIsRefusedInWords() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThatThrownBy(() -> key(pair)).isInstanceOf(IOException.class).hasMessageContaining("no Ed25519 key");
    }

    @Test
    void versionsBecomeThoseOfOsgi() {
        assertThat(List.of("1", "1.2", "1.2.3", "1.2.3-SNAPSHOT", "1.2.3.4-rc1")).map(FeatureWriter::osgi)
                .containsExactly("1.0.0", "1.2.0", "1.2.3", "1.2.3.SNAPSHOT", "1.2.3.4-rc1");
    }

    private PackedBundle bundle(String id) throws IOException {
        Path file = folder.resolve(id.replace(':', '-') + ".jar");
        Files.writeString(file, id);
        return new PackedBundle(id, file, "core", List.of());
    }

    private SigningKey key(KeyPair pair) throws Exception {
        Path pem = folder.resolve("key.pem");
        Files.writeString(pem, "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        return SigningKey.read(pem);
    }
}
