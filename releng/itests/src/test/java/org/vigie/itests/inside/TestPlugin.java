package org.vigie.itests.inside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plugin archive that is made for a test, good or bad. */
public final class TestPlugin {

    public static final String IMPORTER = "org.vigie.importer.Importer";
    public static final String EXPORTER = "org.vigie.exporter.Exporter";
    public static final String ANNOTATOR = "org.vigie.annotator.Annotator";
    public static final String COMMAND = "org.vigie.command.Subcommand";

    private final String id;
    private final String version;
    private String group = "org.example";
    private String vigie = "";
    private final List<String> bundles = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> requires = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private UnaryOperator<String> spoiling = UnaryOperator.identity();
    private Optional<KeyPair> key = Optional.empty();

    public TestPlugin(String id, String version) {
        this.id = id;
        this.version = version;
    }

    /** A plugin whose importer reads files that end with its name, each as one report. */
    public static TestPlugin importing(String name, String version) {
        return importing(name, version, "sink.report(org.vigie.importer.ReportDraft.record(1).title(\"" + name + " "
                + version + "\").text(\"x\").build());");
    }

    public static TestPlugin importing(String name, String version, String body) {
        return new TestPlugin("org.example." + name, version)
                .bundle(importer(name, version, body)).service(IMPORTER, "(vigie.importer.id=" + name + ")");
    }

    public static TestBundle importer(String name, String version, String body) {
        String type = "org.example." + name + ".TheImporter";
        return new TestBundle("org.example." + name, version)
                .header("Import-Package", "org.vigie.importer;version=\"[1,2)\",org.vigie.model;version=\"[1,2)\"")
                .type(type, """
                        import org.vigie.importer.*;
                        public final class TYPE implements Importer {
                            public Recognition recognise(InputHead head) {
                                return head.hasExtension("%s") ? Recognition.CERTAIN : Recognition.NONE;
                            }
                            public void read(ImportInput input, ReportSink sink) throws java.io.IOException {
                                %s
                            }
                        }
                        """.formatted(name, body))
                .component(type, IMPORTER, property("vigie.importer.id", name)
                        + property("vigie.importer.name", name) + property("vigie.importer.kind", "record"));
    }

    public static String property(String name, String value) {
        return "<property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    static String reference(String name, String service) {
        return "<reference name=\"" + name + "\" interface=\"" + service + "\"/>";
    }

    public TestPlugin group(String value) {
        group = value;
        return this;
    }

    public TestPlugin vigie(String range) {
        vigie = range;
        return this;
    }

    public TestPlugin bundle(TestBundle bundle) {
        return bundle(bundle, "core");
    }

    public TestPlugin bundle(TestBundle bundle, String profile) {
        return bundle("org.example:" + bundle.name() + ":" + bundle.version(), bundle.bytes(), profile);
    }

    public TestPlugin bundle(String coordinates, byte[] jar, String profile) {
        String[] parts = coordinates.split(":");
        entries.put("repository/" + parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + parts[1] + "-"
                + parts[2] + ".jar", jar);
        return named(coordinates, hash(jar), profile);
    }

    /** Names a bundle in the feature only. */
    public TestPlugin named(String coordinates, String hash, String profile) {
        bundles.add("{\"id\": \"%s\", \"sha-256\": \"%s\", \"profile\": \"%s\"}".formatted(coordinates, hash, profile));
        return this;
    }

    public TestPlugin service(String service, String filter) {
        services.add("{\"service\": \"%s\", \"filter\": \"%s\"}".formatted(service, filter));
        return this;
    }

    public TestPlugin requires(String other, String range) {
        requires.add("{\"id\": \"%s\", \"range\": \"%s\"}".formatted(other, range));
        return this;
    }

    public TestPlugin entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Changes the feature before it is signed and packed. */
    public TestPlugin spoilt(UnaryOperator<String> change) {
        spoiling = change;
        return this;
    }

    public TestPlugin signed(KeyPair pair) {
        key = Optional.of(pair);
        return this;
    }

    String feature() {
        return spoiling.apply("""
                {"feature-resource-version": "1.0", "id": "%s:%s:%s", "name": "Test", "description": "A test",
                 "vendor": "Example", "license": "Apache-2.0", "bundles": [%s],
                 "extensions": {"org.vigie.plugin": {"kind": "mandatory", "type": "json",
                  "json": {"vigie": "%s", "services": [%s], "requires": [%s]}}}}
                """.formatted(group, id, version, String.join(", ", bundles), vigie, String.join(", ", services),
                String.join(", ", requires)));
    }

    public Path write() {
        try {
            return Files.write(Files.createTempDirectory("plugin").resolve(id + "-" + version + ".vigie"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        byte[] feature = feature().getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("feature.json", feature);
        key.ifPresent(pair -> all.put("feature.json.sig", signature(pair, feature)));
        all.putAll(entries);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] signature(KeyPair pair, byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            Base64.Encoder base64 = Base64.getEncoder();
            return ("Ed25519\n" + base64.encodeToString(pair.getPublic().getEncoded()) + "\n"
                    + base64.encodeToString(signature.sign()) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path pem(KeyPair pair) {
        try {
            return Files.writeString(Files.createTempFile("key", ".pem"), "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
