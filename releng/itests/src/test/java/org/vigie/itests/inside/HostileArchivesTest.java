package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vigie.plugins.Consent;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.Plugins;
import org.vigie.plugins.Publisher;
import org.vigie.plugins.TrustStore;

/** Bad and hostile archives: each is refused in words, and nothing is different afterwards. */
class HostileArchivesTest {

    private static final Consent UNSIGNED = Consent.to(Problem.UNSIGNED, Problem.UNKNOWN_PUBLISHER);
    /** Bytes of a local file header without the name (APPNOTE.TXT of the ZIP format, section 4.3.7). */
    private static final int ENTRY_HEADER = 30;
    private static final KeyPair KEY = TestPlugin.newKey();
    private static final Plugins PLUGINS = Services.get(Plugins.class);
    private static final TrustStore TRUST = Services.get(TrustStore.class);

    /** What is installed already, so that names, publishers and versions can clash. */
    @BeforeAll
    static void installNeighbours() throws PluginException {
        TRUST.add(TestPlugin.pem(KEY), "Example");
        PLUGINS.install(TestPlugin.importing("neighbour", "1.5.0").signed(KEY).write().toString(), Consent.NONE);
        PLUGINS.install(TestPlugin.importing("user", "1.0.0").requires("org.example.neighbour", "[1,2)").write()
                .toString(), UNSIGNED);
    }

    @AfterAll
    static void removeNeighbours() throws PluginException {
        PLUGINS.remove("org.example.neighbour", true);
        for (Publisher publisher : TRUST.publishers()) {
            TRUST.remove(publisher.fingerprint());
        }
    }

    private final List<DynamicTest> tests = new ArrayList<>();

    private interface Archive {
        byte[] bytes();
    }

    private void refused(String what, Problem problem, Archive archive, String... said) {
        refused(what, problem, UNSIGNED, archive, said);
    }

    private void refused(String what, Problem problem, Consent consent, Archive archive, String... said) {
        tests.add(dynamicTest("refused: " + what, () -> {
            Path file = Files.write(Files.createTempDirectory("hostile").resolve("archive.vigie"), archive.bytes());
            Snapshot before = Snapshot.take();
            List<Path> files = data();
            PluginException refused = assertThrows(PluginException.class,
                    () -> PLUGINS.install(file.toString(), consent));
            assertEquals(problem, refused.problem(), refused.getMessage());
            for (String words : said) {
                assertTrue(refused.getMessage().contains(words), refused.getMessage());
            }
            assertFalse(refused.getMessage().contains("\tat "), refused.getMessage());
            // what cannot be interrupted lets go when it is released, and is gone then
            System.setProperty("vigie.test.release", "yes");
            Snapshot.await(before);
            assertEquals(files, data());
        }));
    }

    /** What lies in the data folder: nothing of a refused archive may stay. */
    private static List<Path> data() throws IOException {
        try (var files = Files.walk(Path.of(Services.context().getProperty("vigie.data"), "plugins"))) {
            return files.sorted().toList();
        }
    }

    @TestFactory
    List<DynamicTest> damagedArchives() {
        Problem damaged = Problem.DAMAGED;
        byte[] good = good().bytes();
        refused("a text", damaged, () -> text("bonjour"), "archive.vigie", "Get it again");
        refused("an empty file", damaged, () -> new byte[0]);
        refused("half an archive", damaged, () -> Arrays.copyOf(good, good.length / 2));
        refused("a changed byte", damaged, () -> {
            byte[] changed = good.clone();
            // within what is compressed of the first entry; a byte of a header, such as its time, may mean nothing
            changed[ENTRY_HEADER + "feature.json".length() + 50] ^= 0x55;
            return changed;
        });
        refused("no feature", damaged, () -> TestPlugin.zip(Map.of("repository/x.jar", text("x"))),
                "no feature.json");
        refused("a feature that is no JSON", damaged, () -> good().spoilt(json -> json + "}").bytes());
        refused("a feature with a member twice", damaged,
                () -> good().spoilt(json -> json.replaceFirst("\\{", "{\"id\": \"a:b:1\", ")).bytes(), "id");
        refused("a feature that is nested too deeply", damaged,
                () -> good().spoilt(json -> "{\"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}").bytes());
        refused("a feature that is too large", damaged,
                () -> good().spoilt(json -> json + " ".repeat(1_100_000)).bytes(), "1024 KiB");
        refused("a mandatory extension that is not known", damaged, () -> good().spoilt(json -> json.replace(
                "\"extensions\": {", "\"extensions\": {\"x\": {\"kind\": \"mandatory\", \"type\": \"text\"},")).bytes(),
                "“x”");
        refused("a name that steers the terminal", damaged, () -> good().spoilt(
                json -> json.replace("\"name\": \"Test\"", "\"name\": \"\\u001b[2JTest\"")).bytes(),
                "control characters");
        refused("a description that looks like more lines", damaged, () -> good().spoilt(
                json -> json.replace("A test", "A test\\n  publisher     Vigie")).bytes(), "control characters");
        refused("a version that is none", damaged,
                () -> good().spoilt(json -> json.replace("org.example.bad:1.0.0", "org.example.bad:eins")).bytes(),
                "eins");
        refused("a filter that is none", damaged, () -> good().service(TestPlugin.IMPORTER, "(a=").bytes(), "(a=");
        refused("no bundles", damaged, () -> new TestPlugin("org.example.bad", "1.0.0").bytes(), "0 bundles");
        refused("too many bundles", damaged, () -> {
            TestPlugin plugin = new TestPlugin("org.example.bad", "1.0.0");
            for (int i = 0; i < 201; i++) {
                plugin.named("g:b" + i + ":1.0", "0".repeat(64), "core");
            }
            return plugin.bytes();
        }, "201 bundles");
        refused("a bundle that is missing", damaged,
                () -> good().named("g:gone:1.0", "0".repeat(64), "core").bytes(), "g:gone:1.0");
        refused("a name that leads elsewhere", damaged, () -> good().entry("../evil.sh", text("x")).bytes(),
                "../evil.sh");
        refused("an absolute name", damaged, () -> good().entry("/etc/evil", text("x")).bytes(), "/etc/evil");
        refused("a name that leads elsewhere on Windows", damaged,
                () -> good().entry("repository\\..\\evil", text("x")).bytes());
        refused("coordinates that lead elsewhere", damaged,
                () -> good().named("..:..:1.0", "0".repeat(64), "core").bytes(), "..:..:1.0");
        refused("a file that nobody names", damaged, () -> good().entry("readme.exe", text("x")).bytes(),
                "readme.exe");
        refused("an entry twice", damaged, () -> patched(good().entry("feature.jsoX", text("{}")).bytes(),
                "feature.jsoX", "feature.json", false));
        refused("a directory that does not fit the entries", damaged,
                () -> patched(good().bytes(), "feature.json", "feature.jsoX", true));
        refused("a zip that expands without end", damaged, HostileArchivesTest::bomb, "expands to more than");
        refused("a bundle that is no jar", damaged,
                () -> new TestPlugin("org.example.bad", "1.0.0").bundle("g:a:1.0", text("not a jar"), "core").bytes(),
                "g:a:1.0");
        refused("a jar that is no bundle", damaged,
                () -> good().bundle(new TestBundle("org.example.none", "1.0.0").without("Bundle-SymbolicName")).bytes(),
                "no OSGi bundle");
        refused("a huge manifest", damaged, () -> good().bundle(
                new TestBundle("org.example.huge", "1.0.0").header("X-Padding", "x".repeat(2_000_000))).bytes(),
                "manifest", "1024 KiB");
        refused("a manifest that is wrong", damaged, () -> good().bundle(
                new TestBundle("org.example.wrong", "1.0.0").header("Import-Package", "a;version=[eins,zwei)")).bytes(),
                "manifest");
        return tests;
    }

    @TestFactory
    List<DynamicTest> hashesSignaturesAndPublishers() {
        refused("a hash that does not fit", Problem.HASH, () -> good().spoilt(HostileArchivesTest::otherHash).bytes(),
                "SHA-256");
        refused("a signature that does not fit", Problem.SIGNATURE,
                () -> good().entry("feature.json.sig", TestPlugin.signature(KEY, text("other"))).bytes(),
                "does not fit");
        refused("a signature that is none", Problem.SIGNATURE,
                () -> good().entry("feature.json.sig", text("Ed25519\nx\ny\n")).bytes(), "cannot be read");
        refused("no signature, without consent", Problem.UNSIGNED, Consent.NONE, () -> good().bytes(), "not signed",
                "--allow-unsigned");
        refused("an unknown publisher, without consent", Problem.UNKNOWN_PUBLISHER, Consent.NONE,
                () -> good().signed(TestPlugin.newKey()).bytes(), "fingerprint", "trust add");
        refused("another publisher's update", Problem.OTHER_PUBLISHER,
                () -> TestPlugin.importing("neighbour", "1.6.0").signed(TestPlugin.newKey()).bytes(),
                "org.example.neighbour", "Example");
        refused("an update that nobody signed", Problem.OTHER_PUBLISHER,
                () -> TestPlugin.importing("neighbour", "1.6.0").bytes(), "signed by Example");
        refused("a name of another group", Problem.OTHER_PUBLISHER,
                () -> TestPlugin.importing("neighbour", "1.6.0").group("com.other").signed(KEY).bytes(),
                "com.other:org.example.neighbour");
        refused("a downgrade", Problem.DOWNGRADE,
                () -> TestPlugin.importing("neighbour", "1.4.0").signed(KEY).bytes(), "1.5.0", "1.4.0",
                "--allow-downgrade");
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatDoesNotFitIn() {
        refused("a newer Vigie, by its own word", Problem.VIGIE_VERSION, () -> good().vigie("[7,8)").bytes(),
                "newer Vigie", "[7.0.0,8.0.0)");
        refused("an older Vigie, by its own word", Problem.VIGIE_VERSION, () -> good().vigie("[0.0.1,0.0.2)").bytes(),
                "older Vigie");
        refused("a newer Vigie, by what it imports", Problem.VIGIE_VERSION,
                () -> good().bundle(needing("Import-Package", "org.vigie.importer;version=\"[9,10)\"")).bytes(),
                "newer Vigie", "org.vigie.importer [9.0.0,10.0.0)");
        refused("a package that nobody provides", Problem.UNRESOLVED,
                () -> good().bundle(needing("Import-Package", "does.not.exist;version=\"[3,4)\"")).bytes(),
                "does.not.exist [3.0.0,4.0.0)", "nobody provides", "org.example.needing");
        refused("a bundle that nobody provides", Problem.UNRESOLVED,
                () -> good().bundle(needing("Require-Bundle", "no.such.bundle")).bytes(), "no.such.bundle");
        refused("a capability that nobody provides", Problem.UNRESOLVED,
                () -> good().bundle(needing("Require-Capability", "magic.wand;filter:=\"(magic.wand=oak)\"")).bytes(),
                "magic.wand");
        refused("another Java", Problem.UNRESOLVED, () -> good().bundle(needing("Require-Capability",
                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")).bytes(), "Java");
        refused("a plugin that is not installed", Problem.NEEDS_PLUGIN,
                () -> good().requires("org.example.absent", "[1,2)").bytes(), "org.example.absent [1.0.0,2.0.0)",
                "vigie plugin install org.example.absent");
        refused("another version of a plugin", Problem.NEEDS_PLUGIN,
                () -> good().requires("org.example.neighbour", "[2,3)").bytes(), "1.5.0", "vigie plugin update");
        refused("itself", Problem.NEEDS_PLUGIN, () -> good().requires("org.example.bad", "").bytes(), "needs itself");
        refused("itself, by way of another", Problem.NEEDS_PLUGIN, () -> TestPlugin.importing("neighbour", "1.6.0")
                .signed(KEY).requires("org.example.user", "").bytes(), "needs itself", "org.example.user");
        refused("an update that others cannot live with", Problem.IN_USE,
                () -> TestPlugin.importing("neighbour", "2.0.0").signed(KEY).bytes(), "org.example.user");
        refused("a library of Vigie in another version", Problem.UNRESOLVED,
                () -> good().bundle(needing("Import-Package", "picocli;version=\"[9,10)\"")).bytes(),
                "picocli [9.0.0,10.0.0)", "Vigie has it in version 4.7");
        refused("a private package of another plugin", Problem.UNRESOLVED,
                () -> good().bundle(needing("Import-Package", "org.example.neighbour")).bytes(), "nobody provides");
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatWouldChangeVigie() {
        Problem platform = Problem.PLATFORM;
        refused("a core bundle in another version", platform,
                () -> good().bundle(new TestBundle("org.vigie.model", "9.9.9")).bytes(), "org.vigie.model 9.9.9",
                "0.1.0");
        refused("a framework service", platform,
                () -> good().bundle(new TestBundle("org.apache.felix.scr", "3.0.0")).bytes(), "org.apache.felix.scr");
        refused("a system package", platform,
                () -> good().bundle(exporting("javax.xml.parsers")).bytes(), "javax.xml.parsers");
        refused("a package of Java", platform, () -> good().bundle(exporting("java.util")).bytes(), "java.util");
        refused("a package of Vigie", platform, () -> good().bundle(exporting("org.vigie.importer")).bytes(),
                "org.vigie.importer");
        refused("the logging", platform, () -> good().bundle(exporting("org.slf4j")).bytes(), "org.slf4j");
        refused("a fragment on a core bundle", platform,
                () -> good().bundle(needing("Fragment-Host", "org.vigie.ingest")).bytes(), "org.vigie.ingest");
        refused("a fragment on the framework", platform,
                () -> good().bundle(needing("Fragment-Host", "system.bundle; extension:=framework")).bytes(),
                "system.bundle");
        refused("a fragment on a core bundle, in small letters", platform,
                () -> good().bundle(needing("fragment-host", "org.vigie.ingest")).bytes(), "org.vigie.ingest");
        refused("a package of Vigie, in small letters", platform, () -> good().bundle(
                new TestBundle("org.example.exporting", "1.0.0").header("export-package", "org.vigie.model")).bytes(),
                "org.vigie.model");
        refused("a profile that is not known", platform, () -> good()
                .bundle(new TestBundle("org.example.elsewhere", "1.0.0"), "fridge").bytes(), "“fridge”",
                "workbench");
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatFailsWhenItStarts() {
        refused("an activator that throws", Problem.FAILED,
                () -> good().bundle(activating("throw new IllegalStateException(\"no luck today\");")).bytes(),
                "org.example.activating", "no luck today", "log");
        refused("an activator that throws an error", Problem.FAILED,
                () -> good().bundle(activating("throw new NoClassDefFoundError(\"gone/Away\");")).bytes(),
                "gone/Away");
        refused("an activator that hangs", Problem.TIMEOUT,
                () -> good().bundle(activating("Thread.sleep(3_600_000);")).bytes(), "4 seconds",
                "org.example.activating");
        refused("an activator that hangs and cannot be interrupted", Problem.TIMEOUT, () -> {
            System.clearProperty("vigie.test.release");
            return good().bundle(new TestBundle("org.example.spinning", "1.0.0").header("Import-Package",
                    "org.osgi.framework").header("Bundle-Activator", "org.example.spinning.Starter")
                    .type("org.example.spinning.Starter", """
                            public final class TYPE implements org.osgi.framework.BundleActivator {
                                public void start(org.osgi.framework.BundleContext context) {
                                    while (System.getProperty("vigie.test.release") == null) { Thread.onSpinWait(); }
                                }
                                public void stop(org.osgi.framework.BundleContext context) { }
                            }
                            """)).bytes();
        }, "4 seconds", "org.example.spinning");
        refused("a component that throws", Problem.FAILED,
                () -> component("public TYPE() { throw new IllegalArgumentException(\"bad day\"); }", "").bytes(),
                "org.example.component.Thing", "bad day");
        refused("a component that hangs", Problem.TIMEOUT, () -> component(
                "public TYPE() throws InterruptedException { Thread.sleep(3_600_000); }", "").bytes(), "4 seconds");
        refused("a reference that stays unsatisfied", Problem.SERVICE,
                () -> component("", TestPlugin.reference("weather", "org.example.Weather")).bytes(),
                "org.example.component.Thing", "“weather”", "org.example.Weather");
        refused("components that wait for each other", Problem.SERVICE, HostileArchivesTest::circle,
                "stays unsatisfied");
        refused("a promised service that does not appear", Problem.SERVICE,
                () -> good().service("org.example.Miracle", "").bytes(), "org.example.Miracle", "did not appear");
        refused("an update that fails after the old one was stopped", Problem.FAILED,
                () -> TestPlugin.importing("neighbour", "1.7.0").signed(KEY)
                        .bundle(activating("throw new IllegalStateException(\"too late\");")).bytes(),
                "too late");
        return tests;
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        for (String place : List.of("none.vigie", "/tmp", "http://127.0.0.1:9/none.vigie", "org.example.unheard")) {
            PluginException refused = assertThrows(PluginException.class, () -> PLUGINS.install(place, UNSIGNED));
            assertTrue(refused.getMessage().contains(place), refused.getMessage());
        }
    }

    /** Changes the first digit of a hash to another, whichever it was. */
    private static String otherHash(String feature) {
        return Pattern.compile("(?<=\"sha-256\": \")\\p{XDigit}").matcher(feature)
                .replaceFirst(digit -> digit.group().equals("0") ? "1" : "0");
    }

    private static TestPlugin good() {
        return new TestPlugin("org.example.bad", "1.0.0").bundle(new TestBundle("org.example.bad", "1.0.0"));
    }

    private static TestBundle needing(String header, String value) {
        return new TestBundle("org.example.needing", "1.0.0").header(header, value);
    }

    private static TestBundle exporting(String name) {
        return new TestBundle("org.example.exporting", "1.0.0").header("Export-Package", name + ";version=\"1.0\"");
    }

    private static TestBundle activating(String body) {
        return new TestBundle("org.example.activating", "1.0.0").header("Import-Package", "org.osgi.framework")
                .header("Bundle-Activator", "org.example.activating.Starter")
                .type("org.example.activating.Starter", """
                        import org.osgi.framework.*;
                        public final class TYPE implements BundleActivator {
                            public void start(BundleContext context) throws Exception {
                                if (context != null) { %s }
                            }
                            public void stop(BundleContext context) { }
                        }
                        """.formatted(body));
    }

    private static TestPlugin component(String body, String reference) {
        return new TestPlugin("org.example.bad", "1.0.0").bundle(new TestBundle("org.example.component", "1.0.0")
                .type("org.example.component.Thing", "public class TYPE implements Runnable { " + body
                        + " public void run() { } }")
                .component("org.example.component.Thing", "java.lang.Runnable", "", reference))
                .service("java.lang.Runnable", "");
    }

    private static byte[] circle() {
        return new TestPlugin("org.example.bad", "1.0.0").bundle(new TestBundle("org.example.circle", "1.0.0")
                .type("org.example.circle.Hen", "public class TYPE { }")
                .type("org.example.circle.Egg", "public class TYPE { }")
                .component("org.example.circle.Hen", "org.example.circle.Hen", "",
                        TestPlugin.reference("egg", "org.example.circle.Egg"))
                .component("org.example.circle.Egg", "org.example.circle.Egg", "",
                        TestPlugin.reference("hen", "org.example.circle.Hen")))
                .service("org.example.circle.Hen", "").bytes();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces a name of the same length in a zip: everywhere, or in its directory only. */
    private static byte[] patched(byte[] zip, String from, String to, boolean directoryOnly) {
        String bytes = new String(zip, StandardCharsets.ISO_8859_1);
        int start = directoryOnly ? bytes.lastIndexOf(from) : 0;
        return (bytes.substring(0, start) + bytes.substring(start).replace(from, to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("feature.json", good().feature().getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("repository/org/example/org.example.bad/1.0.0/org.example.bad-1.0.0.jar"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 520; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
