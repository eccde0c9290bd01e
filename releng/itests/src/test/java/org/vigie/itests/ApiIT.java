package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

/**
 * What outside authors build against does not change unseen. {@code releng/api} keeps the signature of each published package;
 * a change of it needs the version that semantic versioning asks for (OSGi Core 8, section 3.7.3), and to be accepted by
 * {@code -Dvigie.api.accept=true}, which writes the files anew.
 */
class ApiIT {

    private static final String SUFFIX = ".txt";

    private static Path folder() {
        return Path.of(System.getProperty("vigie.root"), "releng/api");
    }

    @Test
    void publishedPackagesAreAsRecordedOrHaveTheVersionThatTheirChangeNeeds() throws Exception {
        Map<String, ApiSignature> current = current();
        assertThat(current).hasSizeGreaterThanOrEqualTo(10);
        Map<String, String> recorded = recorded();
        List<String> wrong = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (ApiSignature signature : current.values()) {
            String text = recorded.remove(signature.name());
            if (!signature.text().equals(text)) {
                changed.add(signature.name());
                if (text != null) {
                    check(signature, ApiSignature.parse(text), wrong);
                }
            }
        }
        recorded.keySet().forEach(gone -> wrong.add(gone + " is not published any more"));
        assertThat(wrong).as("changes that would break those who use it").isEmpty();
        if (Boolean.getBoolean("vigie.api.accept")) {
            for (String name : changed) {
                Files.writeString(folder().resolve(name + SUFFIX), current.get(name).text());
            }
        } else {
            assertThat(changed).as("published packages that changed as their versions allow; accept them by"
                    + " -Dvigie.api.accept=true and commit releng/api").isEmpty();
        }
    }

    private static void check(ApiSignature signature, ApiSignature earlier, List<String> wrong) {
        Version least = signature.leastAfter(earlier);
        if (signature.version().compareTo(least) < 0) {
            wrong.add(signature.name() + " " + signature.version() + " has to be at least " + least + ": "
                    + signature.differences(earlier));
        }
    }

    /** Returns the packages that bundles of ours export, wrapped libraries left out. */
    private static Map<String, ApiSignature> current() throws Exception {
        Map<String, ApiSignature> all = new TreeMap<>();
        for (Path file : Distribution.repository()) {
            String name = file.getFileName().toString();
            if (name.startsWith("org.vigie.") && !name.startsWith("org.vigie.wrapped.")) {
                try (Jar jar = new Jar(file.toFile())) {
                    ApiSignature.of(jar).stream().filter(signature -> signature.name().startsWith("org.vigie."))
                            .forEach(signature -> all.put(signature.name(), signature));
                }
            }
        }
        return all;
    }

    private static Map<String, String> recorded() throws IOException {
        Map<String, String> recorded = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                recorded.put(file.getFileName().toString().replace(SUFFIX, ""), Files.readString(file));
            }
        }
        return recorded;
    }

    @Test
    void aSignatureIsTheSameAfterItWasKept() throws Exception {
        for (ApiSignature signature : current().values()) {
            assertThat(ApiSignature.parse(signature.text()).text()).isEqualTo(signature.text());
        }
    }

    @Test
    void aMethodThatIsGoneNeedsAMajorVersion() throws Exception {
        assertThat(leastAfter("org/vigie/importer/ImportInput.class",
                ClassTransform.dropping(part -> part instanceof MethodModel method
                        && method.methodName().equalsString("mapping"))))
                .isEqualTo(new Version(2, 0, 0));
    }

    @Test
    void aMethodThatPluginsWouldHaveToImplementNeedsAMajorVersion() throws Exception {
        assertThat(leastAfter("org/vigie/importer/Importer.class", adding())).isEqualTo(new Version(2, 0, 0));
    }

    @Test
    void aMethodThatPluginsMayCallNeedsAMinorVersion() throws Exception {
        Version now = current().get("org.vigie.importer").version();
        assertThat(leastAfter("org/vigie/importer/ImportInput.class", adding()))
                .isEqualTo(new Version(now.getMajor(), now.getMinor() + 1, 0));
    }

    private static ClassTransform adding() {
        return ClassTransform.endHandler(builder -> builder.withMethod("more",
                MethodTypeDesc.of(ConstantDescs.CD_void), ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT, _ -> {}));
    }

    /** Returns the version that the importer interfaces would need after a change of one class. */
    private static Version leastAfter(String path, ClassTransform change) throws Exception {
        Path file = Distribution.repository().stream()
                .filter(candidate -> candidate.getFileName().toString().startsWith("org.vigie.importer-")).findFirst()
                .orElseThrow();
        try (Jar before = new Jar(file.toFile()); Jar after = new Jar(file.toFile())) {
            ClassModel model = ClassFile.of().parse(before.getResource(path).openInputStream().readAllBytes());
            after.putResource(path,
                    new EmbeddedResource(ByteBuffer.wrap(ClassFile.of().transformClass(model, change)), 0));
            return ApiSignature.of(after).getFirst().leastAfter(
                    ApiSignature.parse(ApiSignature.of(before).getFirst().text()));
        }
    }
}
