package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Workspace;
import org.vigie.plugins.Consent;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PluginRepositories;
import org.vigie.plugins.Plugins;
import org.vigie.plugins.Publisher;
import org.vigie.plugins.TrustStore;

/** Plugins come, change and go in one running framework. */
class PluginsTest {

    private static final Consent UNSIGNED = Consent.to(Problem.UNSIGNED, Problem.UNKNOWN_PUBLISHER);

    private final Plugins plugins = Services.get(Plugins.class);
    private final TrustStore trust = Services.get(TrustStore.class);
    private final PluginRepositories repositories = Services.get(PluginRepositories.class);

    @AfterEach
    void clean() throws PluginException {
        while (!plugins.installed().isEmpty()) {
            plugins.remove(plugins.installed().getFirst().plugin().id(), true);
        }
        for (Publisher publisher : trust.publishers()) {
            trust.remove(publisher.fingerprint());
        }
        for (String place : repositories.places()) {
            repositories.remove(place);
        }
    }

    @Test
    void installsUsesUpdatesAndRemoves() throws Exception {
        Snapshot before = Snapshot.take();
        InstalledPlugin installed = install(TestPlugin.importing("alpha", "1.0.0"), UNSIGNED);
        assertEquals("org.example.alpha", installed.plugin().id());
        assertEquals(InstalledPlugin.State.ACTIVE, installed.state());
        assertEquals(Optional.empty(), installed.plugin().publisher());
        assertTrue(importers().contains("alpha"));
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            assertEquals(1, Services.run(workspace, Services.file("a.alpha", "x").toString()).added());
            install(TestPlugin.importing("alpha", "1.1.0"), UNSIGNED);
            assertEquals("1.1.0", plugins.installed("org.example.alpha").orElseThrow().plugin().version());
            assertEquals(1, importers().stream().filter("alpha"::equals).count());
            assertEquals(1, Services.run(workspace, Services.file("b.alpha", "x").toString()).added());
            assertEquals(List.of("org.example.alpha"), plugins.remove("org.example.alpha", false));
            assertFalse(importers().contains("alpha"));
            assertEquals(before, Snapshot.take());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(2, Services.get(Exports.class)
                    .run(workspace, new ExportRequest("json", new ExportRequest.Everything()), out).written());
            assertTrue(out.toString(StandardCharsets.UTF_8).contains("alpha 1.1.0"));
        }
    }

    @Test
    void theSameArchiveTwiceChangesNothing() throws Exception {
        Path archive = TestPlugin.importing("alpha", "1.0.0").write();
        plugins.install(archive.toString(), UNSIGNED);
        Snapshot before = Snapshot.take();
        plugins.install(archive.toString(), UNSIGNED);
        assertEquals(before, Snapshot.take());
    }

    @Test
    void theSameVersionWithOtherContentReplacesIt() throws Exception {
        install(TestPlugin.importing("alpha", "1.0.0"), UNSIGNED);
        String first = plugins.installed().getFirst().plugin().hash();
        install(TestPlugin.importing("alpha", "1.0.0", "sink.problem(null);"), UNSIGNED);
        assertEquals(1, plugins.installed().size());
        assertNotEquals(first, plugins.installed().getFirst().plugin().hash());
        assertEquals(1, importers().stream().filter("alpha"::equals).count());
    }

    @Test
    void twoPluginsHaveTheSameLibraryInTwoVersionsAndInOne() throws Exception {
        TestBundle old = library("1.0.0", "one");
        TestBundle current = library("2.0.0", "two");
        // both would take either version: each has to get its own
        install(withLibrary("alpha", old), UNSIGNED);
        install(withLibrary("beta", current), UNSIGNED);
        install(withLibrary("gamma", old), UNSIGNED);
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            assertEquals(3, Services.run(workspace, Services.file("a.alpha", "x").toString(),
                    Services.file("b.beta", "x").toString(), Services.file("c.gamma", "x").toString()).added());
            assertEquals(List.of("one", "two", "one"), List.of(imported(workspace, "alpha"),
                    imported(workspace, "beta"), imported(workspace, "gamma")));
            plugins.remove("org.example.alpha", false);
            assertEquals(1, Services.run(workspace, Services.file("d.gamma", "y").toString()).read());
        }
    }

    private static TestBundle library(String version, String word) {
        return new TestBundle("org.example.library", version)
                .header("Export-Package", "org.example.library;version=\"" + version + "\"")
                .type("org.example.library.Word",
                        "public final class TYPE { public static String word() { return \"" + word + "\"; } }");
    }

    private static TestPlugin withLibrary(String name, TestBundle library) {
        TestBundle importer = TestPlugin.importer(name, "1.0.0", """
                sink.report(ReportDraft.record(1).title("%s").text(org.example.library.Word.word()).build());
                """.formatted(name)).using(library).header("Import-Package",
                "org.vigie.importer;version=\"[1,2)\",org.vigie.model;version=\"[1,2)\","
                        + "org.example.library;version=\"[1,3)\"");
        return new TestPlugin("org.example." + name, "1.0.0").bundle(library).bundle(importer)
                .service(TestPlugin.IMPORTER, "(vigie.importer.id=" + name + ")");
    }

    private static String imported(Workspace workspace, String title) {
        try (var reports = workspace.corpus().reports()) {
            while (reports.hasNext()) {
                var content = reports.next().current().content();
                if (content.title().equals(title)) {
                    return content.text();
                }
            }
        }
        return "";
    }

    @Test
    void whatOthersNeedStaysUnlessTheyGoToo() throws Exception {
        install(base("1.0.0"), UNSIGNED);
        install(needing("alpha", "[1,2)"), UNSIGNED);
        Snapshot before = Snapshot.take();
        PluginException refused = assertThrows(PluginException.class, () -> plugins.remove("org.example.base", false));
        assertEquals(Problem.IN_USE, refused.problem());
        assertTrue(refused.getMessage().contains("org.example.alpha"), refused.getMessage());
        assertEquals(before, Snapshot.take());
        assertEquals(List.of("org.example.alpha"), plugins.dependents("org.example.base"));
        PluginException tooNew = assertThrows(PluginException.class,
                () -> install(base("2.0.0"), UNSIGNED));
        assertEquals(Problem.IN_USE, tooNew.problem());
        install(base("1.5.0"), UNSIGNED);
        assertTrue(importers().contains("alpha"));
        assertEquals(List.of("org.example.alpha", "org.example.base"), plugins.remove("org.example.base", true));
        assertEquals(List.of(), plugins.installed());
    }

    private static TestPlugin base(String version) {
        return new TestPlugin("org.example.base", version).bundle(library(version, "base"));
    }

    private static TestPlugin needing(String name, String range) {
        TestBundle importer = TestPlugin.importer(name, "1.0.0", "")
                .type("org.example." + name + ".TheImporter", """
                        import org.vigie.importer.*;
                        public final class TYPE implements Importer {
                            private final String word = org.example.library.Word.word();
                            public Recognition recognise(InputHead head) { return Recognition.NONE; }
                            public void read(ImportInput input, ReportSink sink) { }
                        }
                        """)
                .using(library("1.0.0", "base")).header("Import-Package",
                        "org.vigie.importer;version=\"[1,2)\",org.vigie.model;version=\"[1,2)\","
                                + "org.example.library;version=\"" + range + "\"");
        return new TestPlugin("org.example." + name, "1.0.0").bundle(importer)
                .service(TestPlugin.IMPORTER, "(vigie.importer.id=" + name + ")").requires("org.example.base", range);
    }

    @Test
    void aTrustedPublisherNeedsNoConsentAndKeepsTheName() throws Exception {
        KeyPair key = TestPlugin.newKey();
        trust.add(TestPlugin.pem(key), "Example");
        InstalledPlugin installed = install(TestPlugin.importing("alpha", "1.0.0").signed(key), Consent.NONE);
        assertEquals("Example", installed.plugin().publisher().orElseThrow().name());
        PluginException other = assertThrows(PluginException.class,
                () -> install(TestPlugin.importing("alpha", "1.1.0").signed(TestPlugin.newKey()), UNSIGNED));
        assertEquals(Problem.OTHER_PUBLISHER, other.problem());
        PluginException unsigned = assertThrows(PluginException.class,
                () -> install(TestPlugin.importing("alpha", "1.1.0"), UNSIGNED));
        assertEquals(Problem.OTHER_PUBLISHER, unsigned.problem());
        install(TestPlugin.importing("alpha", "1.1.0").signed(key), Consent.NONE);
        trust.remove("Example");
        PluginException unknown = assertThrows(PluginException.class,
                () -> install(TestPlugin.importing("alpha", "1.2.0").signed(key), Consent.NONE));
        assertEquals(Problem.UNKNOWN_PUBLISHER, unknown.problem());
    }

    @Test
    void aKeyOfAnArchiveIsTheSameAsItsPem() throws Exception {
        KeyPair key = TestPlugin.newKey();
        Publisher fromPem = trust.read(TestPlugin.pem(key));
        Publisher fromArchive = trust.read(TestPlugin.importing("alpha", "1.0.0").signed(key).write());
        assertEquals(fromPem, fromArchive);
        assertFalse(fromPem.isTrusted());
    }

    @Test
    void looksUpByIdAndUpdatesFromARepository() throws Exception {
        Path folder = Files.createTempDirectory("repository");
        copy(TestPlugin.importing("alpha", "1.0.0"), folder);
        copy(TestPlugin.importing("beta", "1.0.0"), folder);
        assertEquals(2, repositories.index(folder).size());
        assertEquals(2, repositories.add(folder.toString()));
        assertEquals("1.0.0", plugins.install("org.example.alpha", UNSIGNED).plugin().version());
        assertEquals(Optional.empty(), plugins.update("org.example.alpha", UNSIGNED));
        copy(TestPlugin.importing("alpha", "1.10.0"), folder);
        copy(TestPlugin.importing("alpha", "1.9.0"), folder);
        repositories.index(folder);
        assertEquals("1.10.0",
                plugins.update("org.example.alpha", UNSIGNED).orElseThrow().plugin().version());
        assertEquals(List.of("1.10.0", "1.9.0", "1.0.0"), repositories.search(List.of("ALPHA")).offers().stream()
                .map(PluginRepositories.Offer::version).toList());
    }

    @Test
    void anArchiveThatDoesNotFitTheIndexIsRefused() throws Exception {
        Path folder = Files.createTempDirectory("repository");
        copy(TestPlugin.importing("alpha", "1.0.0"), folder);
        repositories.index(folder);
        repositories.add(folder.toString());
        try (var archives = Files.newDirectoryStream(folder, "*.vigie")) {
            Files.write(archives.iterator().next(),
                    TestPlugin.importing("alpha", "1.0.0", "sink.problem(null);").bytes());
        }
        PluginException refused = assertThrows(PluginException.class,
                () -> plugins.install("org.example.alpha", UNSIGNED));
        assertEquals(Problem.HASH, refused.problem());
    }

    private static void copy(TestPlugin plugin, Path folder) throws IOException {
        Path archive = plugin.write();
        Files.copy(archive, folder.resolve(archive.getFileName()));
    }

    @Test
    void updatesWhileAnImportIsRunningAndLosesNothing() throws Exception {
        install(TestPlugin.importing("alpha", "1.0.0"), UNSIGNED);
        Path folder = Files.createTempDirectory("many");
        for (int i = 0; i < 2_000; i++) {
            Files.writeString(folder.resolve("f%04d.alpha".formatted(i)), "x" + i);
        }
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            CompletableFuture<ImportSummary> running = CompletableFuture
                    .supplyAsync(() -> Services.run(workspace, folder.toString()));
            int updates = 0;
            while (!running.isDone() && updates < 100) {
                updates++;
                install(TestPlugin.importing("alpha", "1." + updates + ".0"), UNSIGNED);
            }
            ImportSummary summary = running.get(60, TimeUnit.SECONDS);
            assertTrue(updates > 2, "only " + updates + " updates while it ran");
            assertEquals(0, summary.skipped());
            assertEquals(2_000, summary.read() + summary.failed());
            assertTrue(summary.errors().stream().allMatch(error -> error.reason().contains("removed while it read")),
                    () -> summary.errors().toString());
        }
    }

    @Test
    void anUpdateUsesItsOwnNewLibraryAndNotTheOldOne() throws Exception {
        install(withLibrary("alpha", library("1.0.0", "one")), UNSIGNED);
        install(withLibrary("alpha", library("1.1.0", "two")), UNSIGNED);
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            Services.run(workspace, Services.file("a.alpha", "x").toString());
            assertEquals("two", imported(workspace, "alpha"));
        }
    }

    @Test
    void anUpdateThatBreaksThoseThatNeedItIsRolledBack() throws Exception {
        install(base("1.0.0"), UNSIGNED);
        install(needing("alpha", "[1,2)"), UNSIGNED);
        Snapshot before = Snapshot.take();
        // the class that alpha's component is made with is gone
        TestBundle broken = new TestBundle("org.example.library", "1.1.0")
                .header("Export-Package", "org.example.library;version=\"1.1.0\"")
                .type("org.example.library.Nothing", "public final class TYPE { }");
        PluginException refused = assertThrows(PluginException.class,
                () -> install(new TestPlugin("org.example.base", "1.1.0").bundle(broken), UNSIGNED));
        assertTrue(refused.getMessage().contains("org.example.alpha"), refused.getMessage());
        assertEquals(before, Snapshot.take());
        assertEquals("1.0.0", plugins.installed("org.example.base").orElseThrow().plugin().version());
        assertEquals(InstalledPlugin.State.ACTIVE, plugins.installed("org.example.alpha").orElseThrow().state());
    }

    @Test
    void twoPluginsMayHaveTheSameSingleton() throws Exception {
        for (String name : List.of("alpha", "beta")) {
            TestBundle single = new TestBundle("org.example.single", name.equals("alpha") ? "1.0.0" : "2.0.0")
                    .header("Bundle-SymbolicName", "org.example.single;singleton:=true");
            install(TestPlugin.importing(name, "1.0.0").bundle(single), UNSIGNED);
        }
        assertTrue(importers().containsAll(List.of("alpha", "beta")));
    }

    @Test
    void aRepositoryCannotPassAPluginOffAsAnother() throws Exception {
        install(TestPlugin.importing("alpha", "1.0.0"), UNSIGNED);
        Path folder = Files.createTempDirectory("repository");
        copy(TestPlugin.importing("beta", "2.0.0"), folder);
        repositories.index(folder);
        Path index = folder.resolve(PluginRepositories.INDEX);
        Files.writeString(index, Files.readString(index).replace("\"org.example.beta\"", "\"org.example.alpha\""));
        repositories.add(folder.toString());
        PluginException refused = assertThrows(PluginException.class,
                () -> plugins.update("org.example.alpha", UNSIGNED));
        assertEquals(Problem.HASH, refused.problem());
        assertFalse(importers().contains("beta"));
    }

    @Test
    void fetchesArchivesAndIndexesFromAStaticWebFolderThatCompresses() throws Exception {
        Path folder = Files.createTempDirectory("repository");
        copy(TestPlugin.importing("alpha", "1.0.0"), folder);
        repositories.index(folder);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                Files.copy(folder.resolve(exchange.getRequestURI().getPath().replaceFirst(".*/", "")), gzip);
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/plugins";
            assertEquals(1, repositories.add(address));
            assertEquals(address + "/org.example.alpha-1.0.0.vigie",
                    plugins.install("org.example.alpha", UNSIGNED).place());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void consentHoldsForTheArchiveThatWasShown() throws Exception {
        Path archive = TestPlugin.importing("alpha", "1.0.0").write();
        PluginException asked = assertThrows(PluginException.class,
                () -> plugins.install(archive.toString(), Consent.NONE));
        Consent given = Consent.NONE.and(asked.problem(), asked.plugin().orElseThrow());
        Files.write(archive, TestPlugin.importing("alpha", "1.0.0", "sink.problem(null);").bytes());
        PluginException changed = assertThrows(PluginException.class, () -> plugins.install(archive.toString(), given));
        assertEquals(Problem.HASH, changed.problem());
        assertEquals(List.of(), plugins.installed());
    }

    @Test
    void anInterruptedUpdateIsRolledBackWhole() throws Exception {
        install(TestPlugin.importing("alpha", "1.0.0"), UNSIGNED);
        Snapshot before = Snapshot.take();
        String slow = TestPlugin.importing("alpha", "1.1.0").service("org.example.Miracle", "").write().toString();
        Thread updating = Thread.ofPlatform().start(() -> assertThrows(PluginException.class,
                () -> plugins.install(slow, UNSIGNED)));
        while (importers().stream().filter("alpha"::equals).count() < 2 && updating.isAlive()) {
            Thread.onSpinWait();
        }
        updating.interrupt();
        updating.join();
        assertEquals(before, Snapshot.take());
    }

    @Test
    void inspectingInstallsNothing() throws Exception {
        Snapshot before = Snapshot.take();
        Plugin plugin = plugins.inspect(TestPlugin.importing("alpha", "1.0.0").write().toString());
        assertEquals("org.vigie.importer.Importer (vigie.importer.id=alpha)",
                plugin.services().getFirst().toString());
        assertEquals(before, Snapshot.take());
    }

    @Test
    void aBundleOfAnotherProfileIsNotStartedHere() throws Exception {
        TestBundle view = new TestBundle("org.example.alpha.view", "1.0.0").header("Import-Package",
                "org.eclipse.swt.widgets");
        install(TestPlugin.importing("alpha", "1.0.0").bundle(view, "workbench"), UNSIGNED);
        assertTrue(importers().contains("alpha"));
        assertFalse(Snapshot.take().bundles().stream().anyMatch(line -> line.contains("org.example.alpha.view")));
    }

    @Test
    void aSingletonIsUpdatedAndComesBackWhenThatFails() throws Exception {
        install(singleton("1.0.0", TestPlugin.IMPORTER), UNSIGNED);
        install(singleton("1.1.0", TestPlugin.IMPORTER), UNSIGNED);
        assertTrue(importers().contains("alpha"));
        Snapshot before = Snapshot.take();
        assertThrows(PluginException.class, () -> install(singleton("1.2.0", "no.such.Service"), UNSIGNED));
        assertEquals(before.services(), Snapshot.take().services());
        assertEquals("1.1.0", plugins.installed().getFirst().plugin().version());
    }

    private static TestPlugin singleton(String version, String service) {
        TestBundle bundle = TestPlugin.importer("alpha", version, "").header("Bundle-SymbolicName",
                "org.example.alpha;singleton:=true");
        return new TestPlugin("org.example.alpha", version).bundle(bundle).service(service, "");
    }

    private InstalledPlugin install(TestPlugin plugin, Consent consent) throws PluginException {
        return plugins.install(plugin.write().toString(), consent);
    }

    private static List<String> importers() {
        return Services.get(Formats.class).importers().stream().map(Formats.Format::id).toList();
    }
}
