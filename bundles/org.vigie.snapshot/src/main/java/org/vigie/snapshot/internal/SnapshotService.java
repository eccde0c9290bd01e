package org.vigie.snapshot.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.ImportError;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportProgress;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.Imports;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Decision;
import org.vigie.model.Phrases;
import org.vigie.model.ReportId;
import org.vigie.plugins.Plugins;
import org.vigie.searches.SavedSearch;
import org.vigie.snapshot.Snapshot;
import org.vigie.snapshot.Snapshots;

/** Makes, checks and opens snapshots. */
@Component
public final class SnapshotService implements Snapshots {

    private static final Phrases WORDS = Phrases.of(SnapshotService.class);
    /** The bundles that decide how texts are cut into words. */
    private static final Set<String> ANALYZER = Set.of("org.vigie.search.lucene", "org.vigie.wrapped.lucene");

    private static final int BUFFER = 64 * 1024;

    private final Workspaces workspaces;
    private final Imports imports;
    private final Exports exports;
    private final BundleContext bundles;
    /** A process that only searches has none. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Plugins plugins;

    @Activate
    public SnapshotService(@Reference Workspaces workspaces, @Reference Imports imports, @Reference Exports exports,
            BundleContext bundles) {
        this.workspaces = workspaces;
        this.imports = imports;
        this.exports = exports;
        this.bundles = bundles;
    }

    @Override
    public Snapshot create(Workspace workspace, List<SavedSearch> searches, boolean texts, Path file)
            throws IOException {
        Path target = file.toAbsolutePath();
        Path half = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                write(workspace, searches, texts, out);
            }
            // what cannot be read again is not put there
            Snapshot snapshot = read(half);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            return snapshot;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void write(Workspace workspace, List<SavedSearch> searches, boolean texts, OutputStream out)
            throws IOException {
        Lines lines = new Lines(workspace);
        List<Decision> decisions = workspace.corpus().ledger().decisions();
        try (SnapshotArchive archive = new SnapshotArchive(out)) {
            archive.add(SnapshotArchive.REVISIONS, lines::revisions);
            archive.add(SnapshotArchive.CLAIMS, lines::claims);
            if (texts) {
                archive.add(SnapshotArchive.CORPUS, part -> exports.run(workspace,
                        new ExportRequest("json", new ExportRequest.Everything()), part));
            }
            SortedMap<String, SortedSet<ReportId>> found = new TreeMap<>();
            searches.forEach(search -> found.put(search.name(), CorpusState.found(search.state(), workspace)));
            archive.add(SnapshotArchive.RESULTS, part -> Lines.results(found, part));
            List<Snapshot.Query> queries = searches.stream().sorted(Comparator.comparing(SavedSearch::name))
                    .map(search -> CorpusState.query(search.name(), search.state(), found.get(search.name()))).toList();
            Instant decided = CorpusState.decided(decisions);
            Snapshot snapshot = new Snapshot("", workspace.corpus().name(),
                    String.valueOf(workspace.corpus().folder().getFileName()),
                    decided.isAfter(lines.imported()) ? decided : lines.imported(), texts, lines.reports(),
                    decisions.size(), CorpusState.decisionsHash(decisions), software(workspace), queries,
                    archive.hashes());
            archive.add(SnapshotArchive.MANIFEST, part -> part
                    .write((Manifest.of(snapshot) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private SortedMap<String, String> software(Workspace workspace) {
        SortedMap<String, String> versions = new TreeMap<>(CorpusState.annotators(workspace));
        versions.put("vigie", bundles.getBundle().getVersion().toString());
        Stream.of(bundles.getBundles()).filter(bundle -> ANALYZER.contains(bundle.getSymbolicName()))
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .forEach(bundle -> versions.put("analyzer " + bundle.getSymbolicName(),
                        bundle.getVersion().toString()));
        Optional.ofNullable(plugins).stream().flatMap(some -> some.installed().stream()).forEach(
                plugin -> versions.put("plugin " + plugin.plugin().id(), plugin.plugin().version()));
        return versions;
    }

    @Override
    public Snapshot read(Path file) throws IOException {
        try (SnapshotFile snapshot = new SnapshotFile(file)) {
            return snapshot.snapshot();
        }
    }

    @Override
    public List<String> verify(Path file, Optional<Workspace> against) throws IOException {
        try (SnapshotFile snapshot = new SnapshotFile(file)) {
            List<String> differences = new ArrayList<>(snapshot.damages());
            if (!differences.isEmpty()) {
                // what follows would compare with something that is not what was written
                return differences;
            }
            if (against.isPresent()) {
                differences.addAll(compared(snapshot, against.get()));
            } else if (!snapshot.snapshot().texts()) {
                throw new IOException(WORDS.translation(
                        "the snapshot has no texts; name a corpus to compare it with (--against)"));
            } else {
                differences.addAll(comparedWithItself(snapshot));
            }
            return differences;
        }
    }

    private List<String> compared(SnapshotFile snapshot, Workspace workspace) throws IOException {
        return new Comparison(snapshot, workspace).differences(software(workspace));
    }

    private List<String> comparedWithItself(SnapshotFile snapshot) throws IOException {
        Path folder = Files.createTempDirectory("vigie-snapshot");
        try {
            restore(snapshot, folder.resolve("corpus"));
            try (Workspace workspace = workspaces.open(folder.resolve("corpus"))) {
                return compared(snapshot, workspace);
            }
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void open(Path file, Path folder) throws IOException {
        try (SnapshotFile snapshot = new SnapshotFile(file)) {
            if (!snapshot.snapshot().texts()) {
                throw new IOException(WORDS.translation(
                        "the snapshot has no texts, and no corpus can be made of it; it can be verified"));
            }
            List<String> damages = snapshot.damages();
            if (!damages.isEmpty()) {
                throw new IOException(WORDS.say("the snapshot is damaged: %s", String.join("; ", damages)));
            }
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new IOException(WORDS.say("%s is not empty; name another folder", folder));
            }
            Path target = folder.toAbsolutePath().normalize();
            Files.createDirectories(target.getParent());
            Path half = Files.createTempDirectory(target.getParent(), "." + target.getFileName());
            try {
                restore(snapshot, half);
                Files.deleteIfExists(target);
                Files.move(half, target);
            } finally {
                if (Files.exists(half)) {
                    remove(half);
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void restore(SnapshotFile snapshot, Path folder) throws IOException {
        Path export = Files.createTempFile("vigie-snapshot", ".json");
        try (Workspace workspace = workspaces.openOrCreate(folder)) {
            try (InputStream in = snapshot.part(SnapshotArchive.CORPUS);
                    OutputStream out = Files.newOutputStream(export)) {
                copy(in, out, snapshot.largest());
            }
            ImportRequest request = new ImportRequest(List.of(export.toString()), InputStream::nullInputStream,
                    Optional.of("json"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    new TreeSet<>(), false, Waiting.none(), false);
            ImportSummary summary = imports.run(workspace, request, new Silent());
            if (summary.cancelled()) {
                throw new IOException(WORDS.translation("it was interrupted"));
            }
            if (summary.failed() > 0) {
                throw new IOException(WORDS.say("%d parts of the snapshot could not be read: %s", summary.failed(),
                        summary.errors().getFirst().reason()));
            }
        } finally {
            Files.delete(export);
        }
    }

    private static void copy(InputStream in, OutputStream out, long largest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > largest) {
                throw new IOException(
                        WORDS.translation("the snapshot unpacks to far more than its size; it is not what it says"));
            }
            out.write(buffer, 0, read);
        }
    }

    /** What fails is in the summary. */
    private static final class Silent implements ImportListener {
        @Override
        public void progress(ImportProgress progress) {
            // nobody looks
        }

        @Override
        public void error(ImportError error) {
            // it is in the summary
        }

        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
