package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.itests.Vigie.Result;
import org.vigie.itests.inside.TestBundle;
import org.vigie.itests.inside.TestPlugin;
import tools.jackson.databind.JsonNode;

/** Plugins by the command line, in one process after the other and in several at once. */
class PluginProcessesIT {

    private static final String SAMPLE = "org.vigie.sample.ransomwarelive";
    private static final String CLAIMS = """
            [{"post_title": "Mairie de Valbrume", "group_name": "noctule", "discovered": "2024-03-01 08:00:00.1",
              "published": "2024-02-28 23:46:53.9", "post_url": "http://abcdefghijklmnop2345.onion/1"}]
            """;
    /** How soon an instance that is running must have what another process installed. */
    private static final long LIVE_MILLIS = 2_000;

    @TempDir
    private Path home;
    private Vigie vigie;

    @BeforeEach
    void prepare() {
        vigie = new Vigie(home);
    }

    private static Path sample() throws IOException {
        Path target = Path.of(System.getProperty("vigie.root"), "releng/samples/ransomware-live/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".vigie")).findFirst().orElseThrow();
        }
    }

    @Test
    void theSampleThroughItsLife() throws Exception {
        Path claims = Files.writeString(home.resolve("posts.json"), CLAIMS);
        assertThat(vigie.run("plugin", "list", "--output", "json").out()).isEqualTo("[]\n");
        Result refused = vigie.run("plugin", "install", sample().toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("not signed", "--allow-unsigned").doesNotContain("\tat ");
        assertThat(vigie.run("plugin", "install", "--allow-unsigned", sample().toString()).code()).isZero();
        JsonNode listed = vigie.run("plugin", "list", "--output", "json").json().get(0);
        assertThat(listed.propertyNames()).containsExactly("id", "version", "name", "state", "publisher", "services");
        assertThat(listed.get("id").asString()).isEqualTo(SAMPLE);
        assertThat(listed.get("state").asString()).isEqualTo("active");
        assertThat(listed.get("services").get(0).asString()).contains("vigie.importer.id=ransomware-live");
        assertThat(vigie.run("formats").out()).contains("ransomware-live");
        assertThat(vigie.run("--help").out()).contains("ransomware-groups");
        assertThat(vigie.run("import", claims.toString()).code()).isZero();
        assertThat(vigie.run("ransomware-groups").out()).isEqualTo("     1  noctule\n");
        JsonNode info = vigie.run("plugin", "info", SAMPLE, "--output", "json").json();
        assertThat(info.get("bundles").get(0).get("sha256").asString()).hasSize(64);
        assertThat(vigie.run("plugin", "remove", SAMPLE).code()).isZero();
        assertThat(vigie.run("formats").out()).doesNotContain("ransomware-live");
        assertThat(vigie.run("ransomware-groups").code()).isEqualTo(2);
        assertThat(vigie.run("search", "Valbrume", "--output", "json").json().get("total").asInt()).isEqualTo(1);
        assertThat(vigie.run("export", "--format", "json").out()).contains("hxxp://abcdefghijklmnop2345[.]onion");
        assertThat(vigie.run("plugin", "remove", SAMPLE).code()).isEqualTo(3);
    }

    @Test
    void anInstanceThatIsRunningGetsThePluginWithinTwoSeconds() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch installed = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.countDown();
            byte[] body = "[{\"id\": \"1\", \"title\": \"Lent\", \"text\": \"a\"}]".getBytes(StandardCharsets.UTF_8);
            try {
                installed.await();
                // what is promised: the import that waits here has the importer when this time is over
                assertThat(new CountDownLatch(1).await(LIVE_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
        try {
            Path claims = Files.writeString(home.resolve("posts.json"), CLAIMS);
            Path out = home.resolve("import.json");
            Process running = vigie.builder("import", "--output", "json",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/slow.json", claims.toString())
                    .redirectOutput(out.toFile()).start();
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(vigie.run("plugin", "install", "--allow-unsigned", sample().toString()).code()).isZero();
            installed.countDown();
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(running.exitValue()).as(Files.readString(out)).isZero();
            assertThat(vigie.run("sources").out()).contains("ransomware.live");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void severalProcessesInstallAtOnce() throws Exception {
        Path same = TestPlugin.importing("same", "1.0.0").write();
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("alpha", "beta", "gamma")) {
            processes.add(start("plugin", "install", "--allow-unsigned",
                    TestPlugin.importing(name, "1.0.0").write().toString()));
            processes.add(start("plugin", "install", "--allow-unsigned", same.toString()));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        JsonNode listed = vigie.run("plugin", "list", "--output", "json").json();
        assertThat(listed.valueStream().map(plugin -> plugin.get("id").asString())).containsExactly(
                "org.example.alpha", "org.example.beta", "org.example.gamma", "org.example.same");
        assertThat(listed.valueStream().map(plugin -> plugin.get("state").asString())).containsOnly("active");
        assertThat(vigie.run("formats").out()).contains("alpha", "beta", "gamma", "same");
    }

    private Process start(String... words) throws IOException {
        return vigie.builder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(home.resolve("err-" + words[words.length - 1].hashCode()).toFile()).start();
    }

    @Test
    void aKillAtAnyMomentLeavesItBeforeOrAfter() throws Exception {
        int rounds = Boolean.getBoolean("vigie.long") ? 50 : 6;
        Random random = new Random(20261121);
        List<String> versions = List.of("1.0.0", "1.1.0");
        List<String> archives = List.of(TestPlugin.importing("alpha", "1.0.0").write().toString(),
                TestPlugin.importing("alpha", "1.1.0").write().toString());
        vigie.run("plugin", "list"); // what a first start costs is not what is to be hit
        for (int round = 0; round < rounds; round++) {
            String before = installed();
            String after = round % 3 == 2 ? "" : versions.get(round % 3);
            Process process = round % 3 == 2
                    ? start("plugin", "remove", "org.example.alpha")
                    : start("plugin", "install", "--allow-unsigned", archives.get(round % 3));
            process.waitFor(300 + random.nextInt(700), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String now = installed();
            assertThat(now).as("round " + round).isIn(before, after);
            assertThat(vigie.run("formats").out().contains("alpha")).isEqualTo(!now.isEmpty());
            assertThat(vigie.run("plugin", "verify").code()).isZero();
            // the next round begins from where this one wanted to arrive
            Result completed = after.isEmpty()
                    ? vigie.run("plugin", "remove", "org.example.alpha")
                    : vigie.run("plugin", "install", "--allow-unsigned", archives.get(round % 3));
            assertThat(completed.code()).isEqualTo(after.isEmpty() && now.isEmpty() ? 3 : 0);
            assertThat(leftovers()).isEqualTo(after.isEmpty() ? 0 : 1);
        }
    }

    private String installed() throws Exception {
        JsonNode listed = vigie.run("plugin", "list", "--output", "json").json();
        assertThat(listed.size()).isLessThanOrEqualTo(1);
        return listed.isEmpty() ? "" : listed.get(0).get("version").asString() + state(listed.get(0));
    }

    private static String state(JsonNode plugin) {
        return plugin.get("state").asString().equals("active") ? "" : " " + plugin.get("state").asString();
    }

    /** Returns how many archives and work folders there are. */
    private long leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data/plugins"))) {
            return files.filter(file -> file.toString().matches(".*(\\.vigie|/work-[^/]*)")).count();
        }
    }

    @Test
    void whatDoesNotFitAnUpgradeIsSetAside() throws Exception {
        TestBundle bundle = TestPlugin.importer("alpha", "1.0.0", "org.apache.pdfbox.Loader.class.getName();").header(
                "Import-Package",
                "org.vigie.importer;version=\"[1,2)\",org.vigie.model;version=\"[1,2)\",org.apache.pdfbox");
        Path archive = new TestPlugin("org.example.alpha", "1.0.0").bundle(bundle)
                .service(TestPlugin.IMPORTER, "(vigie.importer.id=alpha)").write();
        assertThat(vigie.run("plugin", "install", "--allow-unsigned", archive.toString()).code()).isZero();
        Path other = Distribution.copy(home.resolve("upgraded"));
        Path file = other.resolve("features/importers.json");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^.*(pdf|fontbox).*\\R", "")
                .replaceAll(",\\s*]", "]"));
        Vigie upgraded = new Vigie(home, other);
        Result listed = upgraded.run("plugin", "list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("set-aside", "org.apache.pdfbox", "nobody provides");
        assertThat(upgraded.run("formats").out()).contains("json").doesNotContain("alpha");
        assertThat(vigie.run("plugin", "list").out()).contains("active");
        assertThat(vigie.run("formats").out()).contains("alpha");
    }

    @Test
    void whatAPluginBringsStaysOutOfTheDistributionAtAWarmStart() throws Exception {
        // a copy of a library of Vigie, and a fragment that may attach to this copy alone
        TestBundle library = new TestBundle("org.jsoup", "99.0.0").header("Export-Package",
                "org.example.alpha.private;version=\"1.0\"");
        TestBundle fragment = new TestBundle("org.example.alpha.fragment", "1.0.0").header("Fragment-Host", "org.jsoup")
                .header("Import-Package", "org.example.absent;resolution:=optional");
        TestBundle probe = TestPlugin
                .importer("alpha", "1.0.0",
                        """
                                String hosts = java.util.Arrays.stream(org.osgi.framework.FrameworkUtil.getBundle(TheImporter.class)
                                        .getBundleContext().getBundles())
                                        .filter(bundle -> bundle.getSymbolicName().equals("org.jsoup"))
                                        .map(bundle -> bundle.getVersion().getMajor() + ":" + bundle.adapt(
                                                org.osgi.framework.wiring.BundleWiring.class).getProvidedWires("osgi.wiring.host").size())
                                        .sorted().collect(java.util.stream.Collectors.joining(" "));
                                sink.report(ReportDraft.record(1).title(hosts).text("x").build());
                                """)
                .header("Import-Package", "org.vigie.importer,org.vigie.model,org.osgi.framework,"
                        + "org.osgi.framework.wiring");
        Path archive = new TestPlugin("org.example.alpha", "1.0.0").bundle(library).bundle(fragment).bundle(probe)
                .service(TestPlugin.IMPORTER, "(vigie.importer.id=alpha)").write();
        assertThat(vigie.run("plugin", "install", "--allow-unsigned", archive.toString()).err()).isEmpty();
        for (int start = 0; start < 3; start++) {
            Path file = Files.writeString(home.resolve("f" + start + ".alpha"), "x" + start);
            assertThat(vigie.run("import", file.toString()).code()).isZero();
            assertThat(vigie.run("search", "title:\"1:0 99:1\"", "--output", "json").json().get("total").asInt())
                    .isGreaterThanOrEqualTo(1);
        }
        assertThat(vigie.run("search", "*", "--output", "json").json().toString()).contains("1:0 99:1")
                .doesNotContain("1:1");
    }

    @Test
    void aPluginThatEndsEveryProcessCanBeRemoved() throws Exception {
        Path marker = home.resolve("seen");
        TestBundle bundle = new TestBundle("org.example.evil", "1.0.0").header("Import-Package", "org.osgi.framework")
                .header("Bundle-Activator", "org.example.evil.Starter").type("org.example.evil.Starter", """
                        public final class TYPE implements org.osgi.framework.BundleActivator {
                            public void start(org.osgi.framework.BundleContext context) throws Exception {
                                if (!new java.io.File("%s").createNewFile()) { Runtime.getRuntime().halt(77); }
                            }
                            public void stop(org.osgi.framework.BundleContext context) { }
                        }
                        """.formatted(marker));
        Path archive = new TestPlugin("org.example.evil", "1.0.0").bundle(bundle).write();
        assertThat(vigie.run("plugin", "install", "--allow-unsigned", archive.toString()).code()).isZero();
        assertThat(vigie.run("formats").code()).isEqualTo(77);
        assertThat(vigie.run("search", "x").code()).as("the quick profile runs no plugins").isEqualTo(3);
        Result listed = withoutPlugins("plugin", "list");
        assertThat(listed.out()).contains("org.example.evil", "set-aside", "VIGIE_NO_PLUGINS");
        assertThat(withoutPlugins("plugin", "install", "--allow-unsigned", archive.toString()).code()).isEqualTo(3);
        assertThat(withoutPlugins("plugin", "remove", "org.example.evil").code()).isZero();
        assertThat(vigie.run("formats").code()).isZero();
    }

    private Result withoutPlugins(String... words) throws Exception {
        ProcessBuilder builder = vigie.builder(words);
        builder.environment().put("VIGIE_NO_PLUGINS", "yes");
        return Vigie.finish(builder);
    }

    @Test
    void aDamagedRecordOrArchiveIsSaidInWordsAndCanBeMended() throws Exception {
        Path archive = TestPlugin.importing("alpha", "1.0.0").write();
        assertThat(vigie.run("plugin", "install", "--allow-unsigned", archive.toString()).code()).isZero();
        try (Stream<Path> kept = Files.list(home.resolve("data/plugins/archives"))) {
            Files.writeString(kept.findFirst().orElseThrow(), "damaged");
        }
        Result damaged = vigie.run("plugin", "verify");
        assertThat(damaged.code()).isEqualTo(3);
        assertThat(damaged.err()).contains("Install the plugin again");
        assertThat(vigie.run("plugin", "install", "--allow-unsigned", archive.toString()).code()).isZero();
        assertThat(vigie.run("plugin", "verify").code()).isZero();
        Path record = home.resolve("data/plugins/installed.json");
        for (String content : List.of("", "{\"form\": 9, \"plugins\": []}", "{\"form\": 1, \"plugins\": [{}]}")) {
            Files.writeString(record, content);
            Result listed = vigie.run("plugin", "list");
            assertThat(listed.code()).isEqualTo(3);
            assertThat(listed.err()).contains("installed.json", "move it away").doesNotContain("Exception");
            assertThat(vigie.run("plugin", "remove", "org.example.alpha").code()).isEqualTo(3);
            assertThat(vigie.run("formats").code()).isZero();
        }
    }

    @Test
    void whatIsForTheDesktopIsResolvedAgainstTheDesktop() throws Exception {
        Path copy = Distribution.copy(home.resolve("with desktop"));
        Path jar = copy.resolve("repository/org/example/desk/1.0.0/desk-1.0.0.jar");
        Files.createDirectories(jar.getParent());
        Files.write(jar, new TestBundle("org.example.desk", "1.0.0")
                .header("Export-Package", "org.example.desk;version=\"1.0\"").bytes());
        Files.writeString(copy.resolve("features/desk.json"),
                "{\"bundles\": [{\"id\": \"org.example:desk:1.0.0\"}]}");
        Files.writeString(copy.resolve("conf/profiles"),
                Files.readString(copy.resolve("conf/profiles")) + "plugins workbench core,importers,cli,desk\n");
        Vigie desktop = new Vigie(home, copy);
        Result refused = desktop.run("plugin", "install", "--allow-unsigned", view("org.example.cupboard").toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("org.example.cupboard", "nobody provides");
        assertThat(desktop.run("plugin", "install", "--allow-unsigned", view("org.example.desk").toString()).err())
                .isEmpty();
        assertThat(desktop.run("plugin", "list").out()).contains("org.example.alpha", "active");
    }

    private static Path view(String needed) {
        TestBundle bundle = new TestBundle("org.example.alpha.view", "1.0.0").header("Import-Package", needed);
        return TestPlugin.importing("alpha", "1.0.0").bundle(bundle, "workbench").write();
    }

    @Test
    void publishersAreTrustedByTheirKeys() throws Exception {
        KeyPair key = TestPlugin.newKey();
        Path archive = TestPlugin.importing("alpha", "1.0.0").signed(key).write();
        Result unknown = vigie.run("plugin", "install", archive.toString());
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("fingerprint");
        Path pem = TestPlugin.pem(key);
        assertThat(vigie.run("plugin", "trust", "add", pem.toString(), "--name", "Example", "--fingerprint", "00")
                .code()).isEqualTo(3);
        assertThat(vigie.run("plugin", "trust", "add", pem.toString(), "--name", "Example").code()).isZero();
        assertThat(vigie.run("plugin", "trust", "list", "--output", "json").json().get(0).get("name").asString())
                .isEqualTo("Example");
        assertThat(vigie.run("plugin", "install", archive.toString()).code()).isZero();
        assertThat(vigie.run("plugin", "list", "--output", "json").json().get(0).get("publisher").asString())
                .isEqualTo("Example");
        assertThat(vigie.run("plugin", "trust", "remove", "Example").code()).isZero();
        assertThat(vigie.run("plugin", "trust").out()).contains("No publisher is trusted");
        assertThat(vigie.run("formats").out()).contains("alpha");
    }

    @Test
    void theDistributionIsSignedByItsBuildKeyAndChecked() throws Exception {
        KeyPair key = TestPlugin.newKey();
        Path copy = Distribution.copy(home.resolve("signed"));
        for (String feature : Distribution.ALL_FEATURES) {
            Path file = copy.resolve("features").resolve(feature + ".json");
            Files.write(file.resolveSibling(file.getFileName() + ".sig"),
                    TestPlugin.signature(key, Files.readAllBytes(file)));
        }
        Vigie signed = new Vigie(home, copy);
        signed.run("plugin", "trust", "add", TestPlugin.pem(key).toString(), "--name", "Vigie build");
        Result fine = signed.run("plugin", "verify", "--output", "json");
        assertThat(fine.code()).isZero();
        assertThat(fine.json().valueStream().map(one -> one.get("publisher").asString()))
                .containsOnly("Vigie build").hasSize(Distribution.ALL_FEATURES.size());
        Path core = copy.resolve("features/core.json");
        Files.writeString(core, Files.readString(core).replace("Vigie core", "Vigie kern"));
        Result changed = signed.run("plugin", "verify");
        assertThat(changed.code()).isEqualTo(3);
        assertThat(changed.err()).contains("core", "does not fit");
    }

    @Test
    void asksOnATerminal() throws Exception {
        String command = new Vigie(home).builder().command().getFirst() + " plugin install " + sample();
        for (String answer : List.of("n", "y")) {
            ProcessBuilder builder = vigie.builder();
            builder.command("script", "-qec", command, "/dev/null");
            Process process = builder.redirectErrorStream(true).start();
            process.outputWriter().append(answer).append('\n').flush();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("not signed", "[y/N]");
            assertThat(process.exitValue()).as(said).isEqualTo(answer.equals("y") ? 0 : 3);
        }
    }
}
