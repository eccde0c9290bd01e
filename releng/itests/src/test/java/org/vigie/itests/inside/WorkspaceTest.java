package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.Annotations;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportProgress;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.model.Content;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.Reliability;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;
import org.vigie.search.SearchRequest;

/** The way of the data through all bundles. */
class WorkspaceTest {

    private static final int LARGE = 3_000;
    private static final Path SAMPLES = Path.of(Services.context().getProperty("vigie.home"), "samples", "demo");

    @Test
    void importsFindsAndExportsTheSamples() throws IOException {
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            ImportSummary summary = Services.run(workspace, SAMPLES.toString());
            assertEquals(List.of(), summary.errors());
            assertEquals(12, summary.added());
            assertEquals(3, workspace.index().search(SearchRequest.of("rancongiciel", 10)).total());
            assertEquals(12, Services.run(workspace, SAMPLES.toString()).unchanged());
            assertEquals(List.of(), workspace.check());
        }
    }

    @Test
    void annotatesWhatAnEarlierVigieImported() throws IOException {
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            Source source = Source.named("Gazette");
            Content content = new Content("Mairie fermée",
                    "Les agents travaillent avec du papier et des crayons, et les"
                            + " rendez-vous sont reportés.",
                    Content.UNDETERMINED, Optional.empty(), Optional.empty(), "",
                    new TreeMap<>(), new TreeSet<>());
            workspace.change("an earlier import", Waiting.none(), job -> job.store(new ReportKey(source.id(), "id:1"),
                    source, ReportKind.PRESS, content, List.of(new Origin("a.txt", 1, "text", Instant.EPOCH)), false));
            assertEquals(0, found(workspace, "language:fr"));
            Annotations annotations = Services.get(Annotations.class);
            assertEquals(1, annotations.run(workspace, false, Waiting.none(), _ -> {}));
            assertEquals(1, found(workspace, "language:fr"));
            assertEquals(0, annotations.run(workspace, false, Waiting.none(), _ -> {}), "nothing is left to do");
            assertEquals(1, annotations.run(workspace, true, Waiting.none(), _ -> {}));
            assertEquals(1, found(workspace, "language:fr"));
        }
    }

    /** Several threads annotate; none of the texts may be lost between them. */
    @Test
    void annotatesEveryReportOfALargeImport() {
        String lines = IntStream.range(0, LARGE).mapToObj(i -> "{\"id\":\"" + i + "\",\"title\":\"Mairie " + i
                + "\",\"text\":\"Les agents travaillent avec du papier et des crayons, et les rendez-vous sont reportés.\"}\n")
                .collect(Collectors.joining());
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            Services.run(workspace, Services.file("many.jsonl", lines).toString());
            assertEquals(LARGE, found(workspace, "language:fr"));
        }
    }

    private static long found(Workspace workspace, String query) {
        return workspace.index().search(SearchRequest.of(query, 1)).total();
    }

    @Test
    void aRoundTripChangesNothing() throws IOException {
        try (Workspace first = Services.workspace(Services.corpus());
                Workspace second = Services.workspace(Services.corpus())) {
            Services.run(first, SAMPLES.toString());
            Services.run(first, Services.file("presse.json", Files.readString(SAMPLES.resolve("presse.json"))
                    .replace("au moins 12 500", "au moins 13 000")).toString());
            ReportId id = first.index().search(SearchRequest.of("rancongiciel", 1)).hits().getFirst().id();
            first.change("test", Waiting.none(), job -> {
                job.tag(id, List.of("à revoir"));
                job.note(id, new Note("Deux versions.", "anne", Instant.parse("2026-01-01T00:00:00Z")));
                return job.rate("cert-rivage", Reliability.A);
            });
            byte[] exported = export(first);
            Path file = Services.corpus().resolveSibling("export.json");
            Files.write(file, exported);
            ImportSummary summary = Services.run(second, file.toString());
            assertEquals(List.of(), summary.errors());
            assertEquals(12, summary.added());
            assertArrayEquals(exported, export(second));
            assertEquals(12, Services.run(second, file.toString()).unchanged());
            assertArrayEquals(exported, export(second));
        }
    }

    private static byte[] export(Workspace workspace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Services.get(Exports.class).run(workspace, new ExportRequest("json", new ExportRequest.Everything()), out);
        return out.toByteArray();
    }

    @Test
    void aLostIndexIsMadeAnew() throws IOException {
        Path corpus = Services.corpus();
        try (Workspace workspace = Services.workspace(corpus)) {
            Services.run(workspace, SAMPLES.toString());
        }
        try (Stream<Path> files = Files.list(corpus.resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (Workspace workspace = Services.workspace(corpus)) {
            assertEquals(1, workspace.check().size());
            assertEquals(12, workspace.reindex(Waiting.none(), _ -> {}));
            assertEquals(List.of(), workspace.check());
            assertEquals(3, workspace.index().search(SearchRequest.of("rancongiciel", 10)).total());
        }
    }

    @Test
    void aDeletedReportStaysAwayAndAPurgedOneLeavesNoWord() throws IOException {
        Path corpus = Services.corpus();
        try (Workspace workspace = Services.workspace(corpus)) {
            String file = Services.file("a.json",
                    "[{\"id\": \"1\", \"title\": \"Un\", \"text\": \"motunique ici\"}, {\"id\": \"2\", \"title\": \"Deux\"}]")
                    .toString();
            Services.run(workspace, file);
            ReportId id = workspace.index().search(SearchRequest.of("motunique", 1)).hits().getFirst().id();
            workspace.change("test", Waiting.none(), job -> job.delete(id, "doublon"));
            assertEquals(0, workspace.index().search(SearchRequest.of("motunique", 1)).total());
            assertEquals(1, Services.run(workspace, file).deleted());
            assertEquals(1, workspace.purge(List.of(id), "demande", Waiting.none()));
            assertEquals(List.of(), workspace.check());
        }
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(!new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains("motunique"), file.toString());
            }
        }
    }

    @Test
    void aCancelledImportKeepsWhatItStored() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            lines.append("{\"id\": ").append(i).append(", \"title\": \"Titre ").append(i).append("\"}\n");
        }
        String file = Services.file("a.jsonl", lines.toString()).toString();
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            AtomicInteger progress = new AtomicInteger();
            ImportSummary summary = Services.get(Imports.class).run(workspace, ImportRequest.of(List.of(file)),
                    new ImportListener() {
                        @Override
                        public void progress(ImportProgress state) {
                            progress.incrementAndGet();
                        }

                        @Override
                        public boolean isCancelled() {
                            return progress.get() > 2;
                        }
                    });
            assertTrue(summary.cancelled());
            assertTrue(summary.added() > 0 && summary.added() < 200_000, summary.toString());
            assertEquals(summary.added(), workspace.index().search(SearchRequest.of("titre", 1)).total());
            assertEquals(List.of(), workspace.check());
        }
    }
}
