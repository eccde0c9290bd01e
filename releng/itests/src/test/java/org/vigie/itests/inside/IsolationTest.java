package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.ContributionException;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.model.Report;
import org.vigie.plugins.Consent;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.Plugins;
import org.vigie.isolation.Quarantine;

/** What plugins contribute throws or hangs, and harms nothing else. */
class IsolationTest {

    private static final String RELEASE = "vigie.test.release";
    private static final String JSON = "[{\"id\": \"1\", \"title\": \"Un\", \"text\": \"a\"}]";

    private final Plugins plugins = Services.get(Plugins.class);
    private final Quarantine quarantine = Services.get(Quarantine.class);
    private final Workspace workspace = Services.workspace(Services.corpus());

    @BeforeEach
    void hold() {
        System.clearProperty(RELEASE);
    }

    @AfterEach
    void clean() throws PluginException {
        System.setProperty(RELEASE, "yes");
        workspace.close();
        for (InstalledPlugin plugin : plugins.installed()) {
            plugins.remove(plugin.plugin().id(), true);
        }
    }

    /** A loop that no interruption ends; the test ends it, so that it does not use up a processor for good. */
    private static final String HANGING = """
            while (System.getProperty("vigie.test.release") == null) { Thread.onSpinWait(); }
            sink.report(ReportDraft.record(9).title("too late").text("x").build());
            """;

    @Test
    void anImporterThatHangsIsGivenUpAndTheRestGoesOn() throws Exception {
        install(TestPlugin.importing("stuck", "1.0.0", """
                sink.report(ReportDraft.record(1).title("before").text("x").build());
                """ + HANGING));
        Path folder = Path.of(Services.file("b.json", JSON).getParent().toString());
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        ImportRequest request = new ImportRequest(
                List.of(Services.file("a.stuck", "x").toString(), "-", folder.toString()),
                () -> waiting(asked, released),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                new TreeSet<>(), false, Waiting.none());
        CompletableFuture<ImportSummary> running = CompletableFuture
                .supplyAsync(() -> Services.get(Imports.class).run(workspace, request, new ImportListener() {
                }));
        assertTrue(asked.await(60, TimeUnit.SECONDS));
        // what was given up comes back to life while the import still runs, and has nothing to say any more
        System.setProperty(RELEASE, "yes");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("vigie-importer stuck")) {
                thread.join();
            }
        }
        released.countDown();
        ImportSummary summary = running.get(60, TimeUnit.SECONDS);
        assertEquals(3, summary.added());
        assertEquals(1, summary.failed());
        assertFalse(summary.cancelled());
        String reason = summary.errors().getFirst().reason();
        assertTrue(reason.contains("“stuck”") && reason.contains("2 seconds"), reason);
        assertEquals(3, count());
    }

    private static InputStream waiting(CountDownLatch asked, CountDownLatch released) {
        asked.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new ByteArrayInputStream(
                "[{\"id\": \"7\", \"title\": \"Sept\", \"text\": \"a\"}]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whateverAnImporterThrowsIsNamedAndTheRestGoesOn() throws Exception {
        for (String thrown : List.of("java.util.concurrent.CancellationException",
                "java.util.ServiceConfigurationError",
                "OutOfMemoryError", "AssertionError", "InternalError")) {
            install(TestPlugin.importing("thrower", "1.0.0", "if (true) { throw new " + thrown + "(\"why\"); }"));
            ImportSummary summary = Services.run(workspace, Services.file("a.thrower", thrown).toString(),
                    Services.file("a.json", JSON.replace("Un", thrown).replace("\"1\"", "\"" + thrown + "\""))
                            .toString());
            assertEquals(1, summary.added(), thrown);
            assertEquals(1, summary.failed(), thrown);
            assertTrue(summary.errors().getFirst().reason().contains(thrown), summary.errors().toString());
            plugins.remove("org.example.thrower", false);
        }
    }

    @Test
    void aCommandThatCannotBeMadeLeavesTheOthersAlone() throws Exception {
        TestPlugin plugin = commanding("brittle", "return 0;");
        install(plugin);
        System.setProperty("vigie.test.brittle", "yes");
        try {
            assertEquals(0, vigie("--help"));
            assertEquals(2, vigie("brittle"));
            assertEquals(0, vigie("version"));
        } finally {
            System.clearProperty("vigie.test.brittle");
        }
    }

    private long count() {
        long count = 0;
        try (var reports = workspace.corpus().reports()) {
            while (reports.hasNext()) {
                reports.next();
                count++;
            }
        }
        return count;
    }

    @Test
    void anImporterThatHangsWhenItIsAskedIsPassedOver() throws Exception {
        TestBundle bundle = TestPlugin.importer("stuck", "1.0.0", "");
        bundle.type("org.example.stuck.TheImporter", """
                import org.vigie.importer.*;
                public final class TYPE implements Importer {
                    public Recognition recognise(InputHead head) {
                        while (System.getProperty("vigie.test.release") == null) { Thread.onSpinWait(); }
                        return Recognition.NONE;
                    }
                    public void read(ImportInput input, ReportSink sink) { }
                }
                """);
        install(new TestPlugin("org.example.stuck", "1.0.0").bundle(bundle).service(TestPlugin.IMPORTER, ""));
        assertEquals(2, Services.run(workspace, Services.file("a.json", JSON).toString(),
                Services.file("b.json", JSON.replace("Un", "Deux").replace("\"1\"", "\"2\"")).toString()).added());
    }

    @Test
    void whatFailsAgainAndAgainIsHeldBackUntilItIsFreed() throws Exception {
        install(TestPlugin.importing("shaky", "1.0.0", "throw new StackOverflowError(\"deep\");"));
        Path file = Services.file("a.shaky", "x");
        for (int i = 1; i <= Quarantine.LIMIT; i++) {
            assertEquals(InstalledPlugin.State.ACTIVE, state("org.example.shaky"));
            String reason = Services.run(workspace, file.toString()).errors().getFirst().reason();
            assertTrue(reason.contains("shaky") && reason.contains("StackOverflowError"), reason);
        }
        assertEquals(InstalledPlugin.State.QUARANTINED, state("org.example.shaky"));
        String reason = plugins.installed("org.example.shaky").orElseThrow().reasons().getFirst();
        assertTrue(reason.contains("StackOverflowError") && reason.contains("vigie plugin free"), reason);
        String passedOver = Services.run(workspace, file.toString()).errors().getFirst().reason();
        assertTrue(passedOver.contains("no importer recognises it") && passedOver.contains("Held back"), passedOver);
        assertEquals(1, quarantine.free("org.example.shaky"));
        assertEquals(InstalledPlugin.State.ACTIVE, state("org.example.shaky"));
        assertEquals(1, Services.run(workspace, file.toString()).failed());
    }

    @Test
    void whatWorksInBetweenIsNotHeldBack() throws Exception {
        install(TestPlugin.importing("moody", "1.0.0", """
                if (input.head().text().startsWith("bad")) { throw new NoClassDefFoundError("gone/Away"); }
                """));
        Path bad = Services.file("a.moody", "bad");
        Path good = Services.file("b.moody", "good");
        for (int i = 0; i < 4; i++) {
            assertEquals(1, Services.run(workspace, bad.toString(), good.toString()).failed());
        }
        assertEquals(List.of(), quarantine.held());
    }

    @Test
    void anExporterThatFailsOrHangsIsNamed() throws Exception {
        install(exporting("throwing", "throw new NoClassDefFoundError(\"gone/Away\");"));
        install(exporting("hanging", """
                while (System.getProperty("vigie.test.release") == null) { Thread.onSpinWait(); }
                out.write(1);
                """));
        for (String format : List.of("throwing", "hanging")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ContributionException failed = assertThrows(ContributionException.class, () -> export(format, out));
            assertTrue(failed.getMessage().contains("“" + format + "”"), failed.getMessage());
            assertTrue(failed.getMessage().contains("org.example." + format), failed.getMessage());
        }
        assertEquals(0, export("json", new ByteArrayOutputStream()));
    }

    @Test
    void anAnnotatorThatThrowsIsLeftOutAndTheReportsStay() throws Exception {
        String type = "org.example.nervous.TheAnnotator";
        install(new TestPlugin("org.example.nervous", "1.0.0").bundle(new TestBundle("org.example.nervous", "1.0.0")
                .header("Import-Package", "org.vigie.annotator;version=\"[1,2)\"").type(type, """
                        import org.vigie.annotator.*;
                        public final class TYPE implements Annotator {
                            public void annotate(AnnotatedText text, AnnotationSink sink) {
                                throw new AssertionError("never here");
                            }
                        }
                        """).component(type, TestPlugin.ANNOTATOR,
                        TestPlugin.property("vigie.annotator.id", "nervous")
                                + "<property name=\"vigie.annotator.version\" type=\"Integer\" value=\"1\"/>"
                                + TestPlugin.property("vigie.annotator.stage", "CLEANING")))
                .service(TestPlugin.ANNOTATOR, "(vigie.annotator.id=nervous)"));
        Path file = Services.file("a.json",
                """
                        [{"id": "1", "title": "La mairie de Valbrume ferme ses guichets",
                          "text": "Les agents travaillent avec du papier et des crayons, et les rendez-vous sont reportés."}]""");
        ImportSummary summary = Services.run(workspace, file.toString());
        assertEquals(1, summary.added());
        assertEquals(List.of(), summary.errors());
        try (Cursor<Report> reports = workspace.corpus().reports()) {
            assertEquals("fr", reports.next().content().language(), "the other annotators have their turn");
        }
    }

    /** Among them a list that is none, which only shows when somebody looks into it. */
    @Test
    void anExporterThatCannotSayItsOptionsStillExports() throws Exception {
        install(exporting("choosy", "return new ExportSummary(0, java.util.List.of());",
                "public java.util.List<ExporterOption> options() { return null; }"));
        Exports exports = Services.get(Exports.class);
        for (int i = 0; i < 4; i++) {
            ContributionException failed = assertThrows(ContributionException.class, () -> exports.options("choosy"));
            assertTrue(failed.getMessage().contains("“choosy”"), failed.getMessage());
        }
        assertEquals(List.of(), quarantine.held());
        assertEquals(0, export("choosy", new ByteArrayOutputStream()));
    }

    private long export(String format, ByteArrayOutputStream out) throws Exception {
        return Services.get(Exports.class)
                .run(workspace, new ExportRequest(format, new ExportRequest.Everything()), out).written();
    }

    private static TestPlugin exporting(String name, String body) {
        return exporting(name, body.startsWith("throw") ? body : body + " return null;", "");
    }

    private static TestPlugin exporting(String name, String body, String more) {
        String type = "org.example." + name + ".TheExporter";
        return new TestPlugin("org.example." + name, "1.0.0").bundle(new TestBundle("org.example." + name, "1.0.0")
                .header("Import-Package", "org.vigie.exporter;version=\"[1,2)\"").type(type, """
                        import org.vigie.exporter.*;
                        public final class TYPE implements Exporter {
                            public ExportSummary write(Selection selection, java.io.OutputStream out)
                                    throws java.io.IOException {
                                %s
                            }
                            %s
                        }
                        """.formatted(body, more))
                .component(type, TestPlugin.EXPORTER, TestPlugin.property("vigie.exporter.id", name)))
                .service(TestPlugin.EXPORTER, "(vigie.exporter.id=" + name + ")");
    }

    @Test
    void aCommandThatFailsOrHangsIsHeldBackToo() throws Exception {
        install(commanding("tumble", "throw new StackOverflowError(\"deep\");"));
        install(commanding("linger", """
                while (System.getProperty("vigie.test.release") == null) { Thread.onSpinWait(); }
                return 0;
                """));
        install(commanding("greet", "context.out().println(\"bonjour\"); return 0;"));
        for (int i = 0; i < Quarantine.LIMIT; i++) {
            assertEquals(5, vigie("tumble"));
        }
        assertEquals(3, vigie("tumble"));
        assertEquals(5, vigie("linger"));
        assertEquals(0, vigie("greet"));
        assertEquals(InstalledPlugin.State.QUARANTINED, state("org.example.tumble"));
    }

    @Test
    void aCommandOfAPluginReplacesNoneOfTheDistribution() throws Exception {
        install(commanding("version", "return 77;"));
        assertEquals(0, vigie("version"));
    }

    private static TestPlugin commanding(String name, String body) {
        String type = "org.example." + name + ".TheCommand";
        return new TestPlugin("org.example." + name, "1.0.0").bundle(new TestBundle("org.example." + name, "1.0.0")
                .header("Import-Package", "org.vigie.command;version=\"[1,2)\",picocli;version=\"[4,5)\"")
                .type(type, """
                        @picocli.CommandLine.Command(name = "%s")
                        public final class TYPE implements org.vigie.command.Subcommand {
                            public TYPE() {
                                if (System.getProperty("vigie.test.brittle") != null) {
                                    throw new IllegalStateException("brittle");
                                }
                            }
                            public int run(org.vigie.command.CommandContext context) {
                                %s
                            }
                        }
                        """.formatted(name, body))
                .component(type, TestPlugin.COMMAND, TestPlugin.property("vigie.subcommand.name", name)))
                .service(TestPlugin.COMMAND, "(vigie.subcommand.name=" + name + ")");
    }

    private static int vigie(String... words) throws InvalidSyntaxException {
        ServiceReference<?> reference = Services.context().getServiceReferences(ToIntFunction.class.getName(),
                "(vigie.application=cli)")[0];
        @SuppressWarnings("unchecked")
        ToIntFunction<String[]> application = (ToIntFunction<String[]>) Services.context().getService(reference);
        return application.applyAsInt(words);
    }

    private InstalledPlugin.State state(String id) {
        return plugins.installed(id).orElseThrow().state();
    }

    private void install(TestPlugin plugin) throws PluginException {
        plugins.install(plugin.write().toString(), Consent.to(Problem.UNSIGNED, Problem.UNKNOWN_PUBLISHER));
    }
}
