package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.vigie.command.CommandContext;
import org.vigie.command.Subcommand;
import org.vigie.corpus.Waiting;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.InputHead;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.ingest.Formats;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import picocli.CommandLine.Command;

/** Importers, exporters and commands come and go while the framework runs. */
class DynamicsTest {

    private static final String JSON = "[{\"id\": \"1\", \"title\": \"Un\", \"text\": \"a\"}]";

    @Test
    void stoppingAnImporterChangesWhatIsOfferedWhileAnotherImportGoesOn() throws Exception {
        Formats formats = Services.get(Formats.class);
        String json = Services.file("a.json", JSON).toString();
        Bundle importer = Services.bundle("org.vigie.importer.json");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Workspace slow = Services.workspace(Services.corpus());
                Workspace other = Services.workspace(Services.corpus())) {
            CompletableFuture<ImportSummary> running = CompletableFuture
                    .supplyAsync(() -> importSlowly(slow, begun, goOn));
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            importer.stop();
            assertFalse(ids(formats).contains("json"));
            ImportSummary refused = Services.run(other, json);
            assertEquals(1, refused.failed());
            assertTrue(refused.errors().getFirst().reason().contains("no importer recognises it"));
            importer.start();
            assertTrue(ids(formats).contains("json"));
            assertEquals(1, Services.run(other, json).added());
            goOn.countDown();
            ImportSummary finished = running.get(30, TimeUnit.SECONDS);
            assertEquals(2_001, finished.added());
            assertEquals(0, finished.failed());
        }
    }

    private static ImportSummary importSlowly(Workspace workspace, CountDownLatch begun, CountDownLatch goOn) {
        StringBuilder head = new StringBuilder("id,title,text\n");
        for (int i = 0; i < 2_000; i++) {
            head.append(i).append(",Titre ").append(i).append(",\"").append("texte ".repeat(20)).append("\"\n");
        }
        InputStream first = new ByteArrayInputStream(head.toString().getBytes(StandardCharsets.UTF_8));
        InputStream last = new InputStream() {
            private final InputStream rest = new ByteArrayInputStream("x,Fin,fin\n".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return rest.read();
            }
        };
        InputStream both = new SequenceInputStream(Collections.enumeration(List.of(first, last)));
        ImportRequest request = new ImportRequest(List.of("-"), () -> both, Optional.of("csv"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>(), false, Waiting.none());
        return Services.get(Imports.class).run(workspace, request, new ImportListener() {
        });
    }

    @Test
    void stoppingAnExporterChangesWhatIsOffered() throws Exception {
        Formats formats = Services.get(Formats.class);
        Bundle exporter = Services.bundle("org.vigie.exporter.csv");
        exporter.stop();
        assertFalse(formats.exporters().stream().map(Formats.Format::id).toList().contains("csv"));
        exporter.start();
        assertTrue(formats.exporters().stream().map(Formats.Format::id).toList().containsAll(List.of("csv", "json")));
    }

    @Test
    void namesTheBundleOfEachFormat() {
        Formats formats = Services.get(Formats.class);
        assertTrue(formats.importers().stream().anyMatch(
                format -> format.id().equals("rss") && format.bundle().equals("org.vigie.importer.rss")));
        assertEquals(ids(formats).stream().sorted().toList(), ids(formats));
    }

    @Test
    void anImporterOfAnotherBundleTakesPartAtOnce() {
        ServiceRegistration<Importer> registration = register("loud", (input, sink) -> sink
                .report(ReportDraft.record(1).title("Fort").text("bruit").build()));
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            assertTrue(ids(Services.get(Formats.class)).contains("loud"));
            assertEquals(1, Services.run(workspace, Services.file("a.loud", "anything").toString()).added());
        } finally {
            registration.unregister();
        }
        assertFalse(ids(Services.get(Formats.class)).contains("loud"));
    }

    @Test
    void anImporterThatThrowsHarmsNothingElse() {
        for (Error error : List.of(new StackOverflowError("deep"), new NoClassDefFoundError("gone/Away"))) {
            ServiceRegistration<Importer> registration = register("loud", (input, sink) -> {
                sink.report(ReportDraft.record(1).title("Avant").text(error.toString()).build());
                throw error;
            });
            try (Workspace workspace = Services.workspace(Services.corpus())) {
                ImportSummary summary = Services.run(workspace, Services.file("a.loud", "anything").toString(),
                        Services.file("a.json", JSON).toString());
                assertEquals(2, summary.added());
                assertEquals(1, summary.failed());
                assertTrue(summary.errors().getFirst().reason().contains("loud"));
            } finally {
                registration.unregister();
            }
        }
    }

    @Test
    void aCommandOfAnotherBundleTakesPartAtOnce() throws Exception {
        ServiceReference<?> reference = Services.context()
                .getServiceReferences(ToIntFunction.class.getName(), "(vigie.application=cli)")[0];
        @SuppressWarnings("unchecked")
        ToIntFunction<String[]> application = (ToIntFunction<String[]>) Services.context().getService(reference);
        assertEquals(2, application.applyAsInt(new String[]{"quarante-deux"}));
        ServiceRegistration<?> registration = Services.context().registerService(Subcommand.class.getName(),
                new PrototypeServiceFactory<Subcommand>() {
                    @Override
                    public Subcommand getService(Bundle bundle, ServiceRegistration<Subcommand> registration) {
                        return new FortyTwo();
                    }

                    @Override
                    public void ungetService(Bundle bundle, ServiceRegistration<Subcommand> registration,
                            Subcommand service) {}
                }, new Hashtable<>(Map.of("vigie.subcommand.name", "quarante-deux")));
        assertEquals(42, application.applyAsInt(new String[]{"quarante-deux"}));
        registration.unregister();
        assertEquals(2, application.applyAsInt(new String[]{"quarante-deux"}));
    }

    /** A subcommand of another bundle. */
    @Command(name = "quarante-deux")
    static final class FortyTwo implements Subcommand {
        @Override
        public int run(CommandContext context) {
            return 42;
        }
    }

    private interface Reading {
        void read(ImportInput input, ReportSink sink);
    }

    private static ServiceRegistration<Importer> register(String id, Reading reading) {
        Importer importer = new Importer() {
            @Override
            public Recognition recognise(InputHead head) {
                return head.hasExtension("loud") ? Recognition.CERTAIN : Recognition.NONE;
            }

            @Override
            public void read(ImportInput input, ReportSink sink) {
                reading.read(input, sink);
            }
        };
        return Services.context().registerService(Importer.class, importer, new Hashtable<>(
                Map.of("vigie.importer.id", id, "vigie.importer.name", "Loud", "vigie.importer.kind", "record")));
    }

    private static List<String> ids(Formats formats) {
        return formats.importers().stream().map(Formats.Format::id).toList();
    }
}
