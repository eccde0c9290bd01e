package org.vigie.corpus.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.corpus.Change;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.CorpusBusyException;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.FetchState;
import org.vigie.corpus.ReportCollection;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.corpus.WriteJob.Outcome;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.DetectedLanguage;
import org.vigie.model.Findings;
import org.vigie.model.Identifier;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Reliability;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;

class SqliteCorpusTest {

    private static final Source SOURCE = Source.named("Le Courrier");
    private static final Origin ORIGIN = new Origin("a.json", 1, "json", Instant.parse("2025-01-01T00:00:00Z"));

    @TempDir
    private Path folder;
    private Corpus corpus;

    @BeforeEach
    void open() {
        corpus = new SqliteCorpora().openOrCreate(folder.resolve("corpus"));
    }

    @Test
    void givesBackWhatItTook() {
        Content content = content("Titre", "Texte « é » 😀", "2025-01");
        WriteJob.Stored stored = store("1", content);
        assertThat(stored.outcome()).isEqualTo(Outcome.ADDED);
        Report report = corpus.report(id("1")).orElseThrow();
        assertThat(report.content()).isEqualTo(content);
        assertThat(report.source()).isEqualTo(SOURCE);
        assertThat(report.current().origins()).containsExactly(ORIGIN);
        assertThat(stored.change().orElseThrow()).isEqualTo(new Change.Stored(1, 1, report));
    }

    @Test
    void callsTheSameContentUnchanged() {
        store("1", content("T", "x", "2025"));
        assertThat(store("1", content("T", "x", "2025")).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(corpus.sequence()).isEqualTo(1);
    }

    @Test
    void keepsEveryRevisionAndShowsTheLastModified() {
        store("1", modified("premier", "2025-01-01"));
        store("1", modified("troisième", "2025-01-03"));
        assertThat(store("1", modified("deuxième", "2025-01-02")).outcome()).isEqualTo(Outcome.REVISED);
        Report report = corpus.report(id("1")).orElseThrow();
        assertThat(report.content().text()).isEqualTo("troisième");
        assertThat(report.earlier()).extracting(revision -> revision.content().text()).containsExactly("premier",
                "deuxième");
        assertThat(store("1", modified("premier", "2025-01-01")).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void showsTheLastImportedWhereNoRevisionIsDated() {
        store("1", content("T", "a", ""));
        store("1", content("T", "b", ""));
        assertThat(corpus.report(id("1")).orElseThrow().content().text()).isEqualTo("b");
    }

    @Test
    void dropsWhatWasNotCommitted() {
        try (WriteJob job = corpus.write("test", Waiting.none())) {
            job.store(key("1"), SOURCE, ReportKind.PRESS, content("T", "x", ""), List.of(ORIGIN), false);
        }
        assertThat(corpus.report(id("1"))).isEmpty();
        assertThat(corpus.sequence()).isZero();
    }

    @Test
    void listsChangesInOrderEachReportOnce() {
        store("1", content("T", "a", ""));
        store("2", content("T", "b", ""));
        store("1", content("T", "c", ""));
        write(job -> job.delete(id("2"), "double"));
        assertThat(changesAfter(0)).extracting(Change::sequence).containsExactly(3L, 4L);
        assertThat(changesAfter(3)).containsExactly(new Change.Deleted(4, id("2"), false));
    }

    @Test
    void keepsDeletedReportsAway() {
        store("1", content("T", "a", ""));
        write(job -> job.delete(id("1"), "doublon"));
        assertThat(corpus.report(id("1"))).isEmpty();
        assertThat(store("1", content("T", "a", "")).outcome()).isEqualTo(Outcome.DELETED);
        assertThat(store("1", content("T", "autre", "")).outcome()).isEqualTo(Outcome.DELETED);
        assertThat(corpus.tombstones()).singleElement().satisfies(stone -> {
            assertThat(stone.reason()).isEqualTo("doublon");
            assertThat(stone.key()).isEqualTo(key("1"));
        });
        write(job -> job.undelete(id("1")));
        assertThat(corpus.report(id("1"))).isPresent();
        assertThat(corpus.tombstones()).isEmpty();
    }

    @Test
    void bringsADeletedReportBackWhenAsked() {
        store("1", content("T", "a", ""));
        write(job -> job.delete(id("1"), "doublon"));
        try (WriteJob job = corpus.write("test", Waiting.none())) {
            assertThat(job.store(key("1"), SOURCE, ReportKind.PRESS, content("T", "a", ""), List.of(ORIGIN), true)
                    .outcome()).isEqualTo(Outcome.ADDED);
            job.commit();
        }
        assertThat(corpus.report(id("1"))).isPresent();
    }

    @Test
    void leavesNoByteOfAPurgedText() throws IOException {
        store("1", content("Titre", "motunique ".repeat(2_000), ""));
        store("2", content("Titre", "autre", ""));
        write(job -> job.note(id("1"), new Note("notesecrete", "anne", Instant.EPOCH)));
        write(job -> job.purge(id("1"), "demande"));
        try (Stream<Path> files = Files.list(corpus.folder())) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain("motunique", "notesecrete");
            }
        }
        assertThat(corpus.report(id("2"))).isPresent();
        assertThat(store("1", content("Titre", "motunique", "")).outcome()).isEqualTo(Outcome.DELETED);
        assertThat(corpus.check()).isEmpty();
    }

    @Test
    void tagsNotesAndRates() {
        store("1", content("T", "a", ""));
        write(job -> job.tag(id("1"), List.of("b", "a")));
        assertThat(write(job -> job.tag(id("1"), List.of("a")))).isEmpty();
        write(job -> job.untag(id("1"), List.of("b")));
        Note note = new Note("à revoir", "anne", Instant.parse("2025-01-01T10:00:00Z"));
        write(job -> job.note(id("1"), note));
        assertThat(write(job -> job.note(id("1"), note))).isEmpty();
        assertThat(write(job -> job.rate("le-courrier", Reliability.B))).isPresent();
        assertThat(write(job -> job.rate("personne", Reliability.B))).isEmpty();
        Report report = corpus.report(id("1")).orElseThrow();
        assertThat(report.tags()).containsExactly("a");
        assertThat(report.notes()).containsExactly(note);
        assertThat(report.source().reliability()).isEqualTo(Reliability.B);
    }

    @Test
    void keepsTheAnalystsRatingOverAnImportedOne() {
        write(job -> {
            job.source(SOURCE.rated(Reliability.C));
            return Optional.empty();
        });
        write(job -> job.rate("le-courrier", Reliability.A));
        write(job -> {
            job.source(SOURCE.rated(Reliability.E));
            return Optional.empty();
        });
        assertThat(corpus.sources()).singleElement()
                .satisfies(entry -> assertThat(entry.source().reliability()).isEqualTo(Reliability.A));
    }

    @Test
    void remembersWhatServersSaid() {
        FetchState state = new FetchState("https://example.org/feed", "\"abc\"", "",
                Instant.parse("2025-01-01T00:00:00Z"));
        write(job -> {
            job.remember(state);
            return Optional.empty();
        });
        assertThat(corpus.fetchState(state.address())).contains(state);
    }

    @Test
    void letsOneWriterInAndNamesItToOthers() {
        try (WriteJob job = corpus.write("un long import", Waiting.none())) {
            assertThat(corpus.writer().orElseThrow().purpose()).isEqualTo("un long import");
            assertThatThrownBy(() -> corpus.write("autre", Waiting.none())).isInstanceOf(CorpusBusyException.class)
                    .hasMessageContaining("un long import")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            job.commit();
        }
        assertThat(corpus.writer()).isEmpty();
    }

    @Test
    void waitsForTheOtherWriter() throws Exception {
        WriteJob first = corpus.write("premier", Waiting.none());
        List<String> told = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> second = executor.submit(() -> {
                Waiting waiting = new Waiting(Duration.ofSeconds(30), holder -> {
                    told.add(holder.purpose());
                    first.close();
                }, () -> false);
                corpus.write("second", waiting).close();
            });
            second.get();
        }
        assertThat(told).containsExactly("premier");
    }

    @Test
    void saysWhetherAWriterLeftWorkUndone() {
        SqliteCorpora corpora = new SqliteCorpora();
        store("1", content("T", "a", ""));
        assertThat(corpora.isUnfinished(corpus.folder())).isTrue();
        try (WriteJob job = corpus.write("test", Waiting.none())) {
            job.indexed();
        }
        assertThat(corpora.isUnfinished(corpus.folder())).isFalse();
    }

    @Test
    void tellsOthersInThisProcessWithoutLosingTheLock() throws Exception {
        try (WriteJob job = corpus.write("un long import", Waiting.none())) {
            assertThat(corpus.writer()).isPresent();
            assertThatThrownBy(() -> corpus.write("autre", Waiting.none())).isInstanceOf(CorpusBusyException.class);
            // another process must still find the lock taken
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                    LockProbe.class.getName(), corpus.folder().resolve(WriteLock.FILE).toString()).inheritIO().start();
            assertThat(other.waitFor()).isEqualTo(LockProbe.TAKEN);
        }
    }

    @Test
    void keepsCollectionsInTheOrderOfTheirReports() {
        ReportId first = store("1", content("T", "a", "")).change().orElseThrow().id();
        ReportId second = store("2", content("T", "b", "")).change().orElseThrow().id();
        long before = corpus.sequence();
        try (WriteJob job = corpus.write("collecting", Waiting.none())) {
            assertThat(job.collect(second, " Hospitals ")).isPresent();
            assertThat(job.collect(first, "Hospitals")).isPresent();
            assertThat(job.collect(first, "Hospitals")).as("twice").isEmpty();
            assertThatThrownBy(() -> job.collect(first, " ")).isInstanceOf(IllegalArgumentException.class);
            job.commit();
        }
        assertThat(corpus.sequence()).as("others notice").isEqualTo(before + 2);
        assertThat(corpus.collections()).containsExactly(new ReportCollection("Hospitals", 2));
        assertThat(corpus.collected("Hospitals")).containsExactlyInAnyOrder(first, second);
        try (WriteJob job = corpus.write("deleting", Waiting.none())) {
            job.delete(second, "twice");
            job.commit();
        }
        assertThat(corpus.collected("Hospitals")).as("deleted reports are not shown").containsExactly(first);
        try (WriteJob job = corpus.write("emptying", Waiting.none())) {
            job.undelete(second);
            assertThat(job.uncollect(first, "Hospitals")).isPresent();
            assertThat(job.uncollect(second, "Hospitals")).isPresent();
            job.commit();
        }
        assertThat(corpus.collections()).as("a collection goes with its last report").isEmpty();
    }

    @Test
    void showsTheLanguageThatAnAnnotatorFoundWhereTheOriginStatesNone() {
        Content silent = content("T", "Un texte.", "").in(Content.UNDETERMINED);
        Report report = corpusWith(silent);
        ContentHash hash = report.current().hash();
        assertThat(write(job -> job.annotate(report.id(), hash, found(1, "fr")))).get()
                .asInstanceOf(InstanceOfAssertFactories.type(Change.Stored.class))
                .extracting(change -> change.report().content().language()).isEqualTo("fr");
        assertThat(write(job -> job.annotate(report.id(), hash, found(1, "fr")))).as("nothing new").isEmpty();
        assertThat(corpus.report(report.id()).orElseThrow().content()).isEqualTo(silent.in("fr"));
        assertThat(write(job -> job.annotate(report.id(), hash, found(2, "en")))).isPresent();
        assertThat(corpus.report(report.id()).orElseThrow().content().language()).isEqualTo("en");
        assertThat(write(job -> job.annotate(report.id(), hash, new Findings("language", 3, List.of())))).isPresent();
        assertThat(corpus.report(report.id()).orElseThrow().content()).isEqualTo(silent);
        assertThat(store("1", silent).outcome()).as("what is found does not change what was said")
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(corpus.check()).isEmpty();
    }

    private Report corpusWith(Content content) {
        store("1", content);
        return corpus.report(id("1")).orElseThrow();
    }

    private static Findings found(int version, String language) {
        return new Findings("language", version, List.of(new DetectedLanguage(language)));
    }

    @Test
    void believesTheOriginRatherThanAnAnnotator() {
        Report report = corpusWith(content("T", "Un texte.", ""));
        assertThat(write(job -> job.annotate(report.id(), report.current().hash(), found(1, "en")))).isEmpty();
        assertThat(corpus.report(report.id()).orElseThrow().content().language()).isEqualTo("fr");
    }

    @Test
    void knowsWhatAnAnnotatorHasNotSeen() {
        Report report = corpusWith(content("T", "Un texte.", "").in(Content.UNDETERMINED));
        store("2", content("T", "Un autre.", ""));
        assertThat(notAnnotated(1)).containsExactlyInAnyOrder("Un texte.", "Un autre.");
        write(job -> job.annotate(report.id(), report.current().hash(), found(1, "fr")));
        assertThat(notAnnotated(1)).containsExactly("Un autre.");
        assertThat(notAnnotated(2)).as("by a newer version").containsExactlyInAnyOrder("Un texte.", "Un autre.");
        try (Cursor<Report> reports = corpus.notAnnotated(Map.of("language", 2, "cleaning", 1))) {
            assertThat(reports).toIterable().extracting(found -> found.content().language())
                    .as("as the origins state it").containsExactlyInAnyOrder("und", "fr");
        }
        store("1", content("T", "Un texte revu.", ""));
        assertThat(notAnnotated(1)).as("a new revision").containsExactlyInAnyOrder("Un texte revu.", "Un autre.");
    }

    private List<String> notAnnotated(int version) {
        try (Cursor<Report> reports = corpus.notAnnotated(Map.of("language", version))) {
            List<String> texts = new ArrayList<>();
            reports.forEachRemaining(report -> texts.add(report.content().text()));
            return texts;
        }
    }

    @Test
    void bringsACorpusOfFormat1ToThisOne(@TempDir Path old) throws SQLException {
        Database database = new Database(old, new WriteLock.Held());
        new Migrations(Migrations.known().steps().subList(0, 1)).apply(database, 0);
        try (Corpus opened = new SqliteCorpora().open(old)) {
            assertThat(opened.collections()).isEmpty();
            assertThat(opened.check()).isEmpty();
        }
    }

    @Test
    void takesTheStepsThatAnOlderCorpusLacks() throws SQLException {
        store("1", content("T", "a", ""));
        Migrations.Step next = statement -> statement.executeUpdate("CREATE TABLE later (x TEXT)");
        int known = Migrations.known().newest();
        Migrations more = new Migrations(Stream.concat(Migrations.known().steps().stream(), Stream.of(next)).toList());
        more.apply(new Database(corpus.folder(), new WriteLock.Held()), known);
        try (Connection connection = DriverManager
                .getConnection("jdbc:sqlite:" + corpus.folder().resolve(Database.FILE))) {
            connection.createStatement().execute("SELECT x FROM later");
            assertThat(connection.createStatement().executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(known + 1);
            assertThat(connection.createStatement().executeQuery("SELECT count(*) FROM report").getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void remembersEachOriginOfTheSameContent() {
        store("1", content("T", "a", ""));
        try (WriteJob job = corpus.write("test", Waiting.none())) {
            Origin other = new Origin("b.json", 7, "json", Instant.parse("2025-02-01T00:00:00Z"));
            assertThat(job.store(key("1"), SOURCE, ReportKind.PRESS, content("T", "a", ""), List.of(other), false)
                    .outcome())
                    .isEqualTo(Outcome.UNCHANGED);
            job.commit();
        }
        assertThat(corpus.report(id("1")).orElseThrow().current().origins()).hasSize(2);
    }

    @Test
    void refusesACorpusOfANewerVigie() throws SQLException {
        try (Connection connection = DriverManager
                .getConnection("jdbc:sqlite:" + corpus.folder().resolve(Database.FILE))) {
            connection.createStatement().execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> new SqliteCorpora().open(corpus.folder())).isInstanceOf(CorpusException.class)
                .hasMessageContaining("99").hasMessageContaining("newer Vigie");
    }

    @Test
    void refusesWhatIsNoCorpus() throws IOException {
        assertThatThrownBy(() -> new SqliteCorpora().open(folder)).hasMessageContaining("no corpus");
        Files.writeString(folder.resolve(Database.FILE),
                "This is not a database at all, but long enough to look like it.");
        assertThatThrownBy(() -> new SqliteCorpora().open(folder)).isInstanceOf(CorpusException.class);
    }

    @Test
    void neverReplacesAFileThatIsNotItsOwn() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other.resolve(Database.FILE))) {
            connection.createStatement().execute("CREATE TABLE mine (x)");
        }
        assertThatThrownBy(() -> new SqliteCorpora().openOrCreate(other)).hasMessageContaining("no corpus of Vigie");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other.resolve(Database.FILE))) {
            connection.createStatement().execute("SELECT x FROM mine");
        }
    }

    @Test
    void noticesContentThatWasChangedBehindItsBack() throws SQLException {
        store("1", content("T", "a", ""));
        assertThat(corpus.check()).isEmpty();
        try (Connection connection = DriverManager
                .getConnection("jdbc:sqlite:" + corpus.folder().resolve(Database.FILE))) {
            connection.createStatement().execute("UPDATE revision SET text = 'b'");
        }
        assertThat(corpus.check()).singleElement().asString().contains(id("1").value());
    }

    @Test
    void copiesItself() {
        store("1", content("T", "a", ""));
        Path target = folder.resolve("copy");
        corpus.backup(target);
        assertThat(new SqliteCorpora().open(target).report(id("1"))).isEqualTo(corpus.report(id("1")));
        assertThatThrownBy(() -> corpus.backup(target)).hasMessageContaining("not empty");
    }

    @Test
    void findsReportsByTheBeginningOfTheirIds() {
        store("1", content("T", "a", ""));
        store("2", content("T", "b", ""));
        assertThat(corpus.idsBeginningWith("r-", 10)).hasSize(2).isSorted();
        assertThat(corpus.idsBeginningWith(id("1").value().substring(0, 12), 10)).containsExactly(id("1"));
        assertThat(corpus.idsBeginningWith("r-zzz", 10)).isEmpty();
    }

    private List<Change> changesAfter(long sequence) {
        List<Change> changes = new ArrayList<>();
        try (Cursor<Change> cursor = corpus.changesAfter(sequence)) {
            cursor.forEachRemaining(changes::add);
        }
        return changes;
    }

    private WriteJob.Stored store(String key, Content content) {
        try (WriteJob job = corpus.write("test", Waiting.none())) {
            WriteJob.Stored stored = job.store(key(key), SOURCE, ReportKind.PRESS, content, List.of(ORIGIN), false);
            job.commit();
            return stored;
        }
    }

    private <T> Optional<T> write(Function<WriteJob, Optional<T>> work) {
        try (WriteJob job = corpus.write("test", Waiting.none())) {
            Optional<T> result = work.apply(job);
            job.commit();
            return result;
        }
    }

    private static ReportKey key(String id) {
        return new ReportKey(SOURCE.id(), "id:" + id);
    }

    private static ReportId id(String key) {
        return ReportId.of(key(key));
    }

    private static Content modified(String text, String date) {
        return new Content("T", text, "fr", Optional.empty(), Optional.of(PartialDate.parse(date)), "", new TreeMap<>(),
                new TreeSet<>());
    }

    private static Content content(String title, String text, String date) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        attributes.put("volume", List.of("3", "2", "3"));
        return new Content(title, text, "fr",
                date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date)), Optional.empty(),
                "https://example.org/" + title, attributes,
                new TreeSet<>(List.of(new Identifier("cve", "CVE-2099-1"))));
    }
}
