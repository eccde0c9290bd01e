package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.plugins.Consent;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.Plugins;

/** An analyst's session with the sample plugin, in one running framework. */
class SampleSessionTest {

    private static final String ID = "org.vigie.sample.ransomwarelive";
    private static final String FORMAT = "ransomware-live";
    private static final Consent UNSIGNED = Consent.to(Problem.UNSIGNED, Problem.UNKNOWN_PUBLISHER);

    private final Plugins plugins = Services.get(Plugins.class);

    @Test
    void listInstallImportUpdateDuringAnotherImportRemoveExport() throws Exception {
        Snapshot before = Snapshot.take();
        assertEquals(List.of(), plugins.installed());
        plugins.install(sample().toString(), UNSIGNED);
        assertTrue(formats().contains(FORMAT));
        try (Workspace workspace = Services.workspace(Services.corpus());
                Workspace other = Services.workspace(Services.corpus())) {
            assertEquals(1, Services.run(workspace, claims("Mairie de Valbrume")).added());
            updateDuringAnotherImport(other);
            assertEquals("0.2.0", plugins.installed(ID).orElseThrow().plugin().version());
            assertEquals(1, Services.run(workspace, claims("Clinique des Tilleuls")).added());
            plugins.remove(ID, false);
            assertFalse(formats().contains(FORMAT));
            assertEquals(before, Snapshot.take());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(2, Services.get(Exports.class)
                    .run(workspace, new ExportRequest("json", new ExportRequest.Everything()), out).written());
            assertTrue(out.toString(StandardCharsets.UTF_8).contains("Mairie de Valbrume"));
        }
    }

    private void updateDuringAnotherImport(Workspace other) throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch updated = new CountDownLatch(1);
        ImportRequest request = new ImportRequest(List.of("-", claims("Transports Grandval")),
                () -> slow(reading, updated), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), new TreeSet<>(), false, Waiting.none());
        CompletableFuture<ImportSummary> running = CompletableFuture
                .supplyAsync(() -> Services.get(Imports.class).run(other, request, new ImportListener() {
                }));
        assertTrue(reading.await(60, TimeUnit.SECONDS));
        plugins.install(updatedSample().toString(), UNSIGNED);
        updated.countDown();
        ImportSummary summary = running.get(60, TimeUnit.SECONDS);
        assertEquals(2, summary.added());
        assertEquals(0, summary.failed());
    }

    private static InputStream slow(CountDownLatch reading, CountDownLatch updated) {
        reading.countDown();
        try {
            updated.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new ByteArrayInputStream(
                "[{\"id\": \"1\", \"title\": \"Lent\", \"text\": \"a\"}]".getBytes(StandardCharsets.UTF_8));
    }

    private static String claims(String victim) {
        return Services.file("posts.json", """
                [{"post_title": "%s", "group_name": "noctule", "discovered": "2024-03-01 08:00:00.1",
                  "published": "2024-02-28 23:46:53.9", "post_url": ""}]
                """.formatted(victim)).toString();
    }

    private static Path sample() throws IOException {
        Path target = Path.of(System.getProperty("vigie.root"), "releng/samples/ransomware-live/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".vigie")).findFirst().orElseThrow();
        }
    }

    /** The sample as its author would publish it next: the same classes in a new version. */
    private static Path updatedSample() throws IOException {
        try (ZipFile archive = new ZipFile(sample().toFile())) {
            // here is no desktop, so the view may stay behind
            ZipEntry bundle = archive.stream()
                    .filter(entry -> entry.getName().endsWith(".jar") && !entry.getName().contains(".view")).findFirst()
                    .orElseThrow();
            byte[] jar = inNewVersion(archive.getInputStream(bundle));
            return new TestPlugin(ID, "0.2.0").group("org.vigie.sample")
                    .bundle("org.vigie.sample:" + ID + ":0.2.0", jar, "core")
                    .service(TestPlugin.IMPORTER, "(vigie.importer.id=" + FORMAT + ")").write();
        }
    }

    private static byte[] inNewVersion(InputStream jar) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(jar)) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", "0.2.0");
            try (JarOutputStream copy = new JarOutputStream(out, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    copy.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(copy);
                }
            }
        }
        return out.toByteArray();
    }

    private static List<String> formats() {
        return Services.get(Formats.class).importers().stream().map(Formats.Format::id).toList();
    }
}
