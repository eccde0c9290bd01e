package org.vigie.corpus.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.LedgerSize;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.model.Boilerplate;
import org.vigie.model.Claim;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.DetectedLanguage;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Origin;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Role;
import org.vigie.model.Source;
import org.vigie.model.Stance;
import org.vigie.model.Subject;

/** What a corpus knows beside its reports passes to another one. */
class LedgerEntriesTest {

    private static final String TEXT = "Partager 🔥\nLa mairie de Valmer a porté plainte. 3 000 usagers sont touchés.";
    private static final Source SOURCE = Source.named("Le Courrier");
    private static final ReportId ONE = ReportId.of(new ReportKey(SOURCE.id(), "id:1"));
    private static final ReportId TWO = ReportId.of(new ReportKey(SOURCE.id(), "id:2"));
    private static final IncidentId FIRST = IncidentId.of(ONE, 0);
    private static final IncidentId SECOND = IncidentId.of(TWO, 0);

    @TempDir
    private Path folder;
    private Corpus corpus;
    private Corpus other;

    private interface Work {
        void on(WriteJob job);
    }

    @BeforeEach
    void fill() {
        corpus = withReports("corpus");
        other = withReports("other");
        write(corpus, job -> {
            job.annotate(ONE, hash(), new Findings("claims", 2, List.of(
                    new Subject(0, Role.MAIN, "Valmer", passage("Valmer")),
                    new Claim(0, "complaintFiled", "a porté plainte", Optional.empty(), Stance.AFFIRMED,
                            Optional.of("le maire"), passage("a porté plainte"), 0.7),
                    new Claim(0, "peopleAffected", "3 000 usagers",
                            Optional.of(NormalisedValue.parse("#3000 exact persons")), Stance.DENIED, Optional.empty(),
                            passage("3 000 usagers"), 0.9))));
            job.annotate(ONE, hash(), new Findings("cleaning", 1, List.of(new Boilerplate(passage("Partager 🔥")))));
            job.annotate(ONE, hash(), new Findings("names", 1, List.of()));
            job.annotate(TWO, hash(), new Findings("language", 1, List.of(new DetectedLanguage("fr"))));
            job.incident(new Incident(FIRST, "Valmer", ONE));
            job.incident(new Incident(SECOND, "Valmer encore", TWO));
            job.link(new IncidentLink(FIRST, ONE, 0, Role.MAIN, 1, "le premier", "vigie"), List.of("valmer", "mairie"));
            job.link(new IncidentLink(SECOND, TWO, 0, Role.MAIN, 0.7, "même victime", "evidence/1"), List.of("valmer"));
            job.copy(TWO, Optional.of(ONE));
            job.credibility(ONE, OptionalInt.of(2));
            job.decide("anne", new Act.Merge(SECOND, FIRST));
            job.decide("anne", new Act.Undo(1));
            job.decide("anne", new Act.Merge(SECOND, FIRST));
            job.decide("bruno", new Act.RejectLink(FIRST, TWO));
            job.collect(TWO, "À lire");
            job.collect(ONE, "À lire");
        });
    }

    private Corpus withReports(String name) {
        Corpus made = new SqliteCorpora().openOrCreate(folder.resolve(name));
        write(made, job -> List.of("1", "2").forEach(key -> job.store(new ReportKey(SOURCE.id(), "id:" + key), SOURCE,
                ReportKind.PRESS, content(), List.of(new Origin("a.txt", 1, "text", Instant.EPOCH)), false)));
        return made;
    }

    private static Content content() {
        return new Content("Titre", TEXT, Content.UNDETERMINED, Optional.empty(), Optional.empty(), "", new TreeMap<>(),
                new TreeSet<>());
    }

    private static ContentHash hash() {
        return ContentHash.of(content());
    }

    private static Passage passage(String quote) {
        int start = TEXT.indexOf(quote);
        return Passage.of(TEXT, start, start + quote.length());
    }

    private static void write(Corpus to, Work work) {
        try (WriteJob job = to.write("a test", Waiting.none())) {
            work.on(job);
            job.commit();
            job.indexed();
        }
    }

    private static List<LedgerEntry> entries(Cursor<LedgerEntry> cursor) {
        try (cursor) {
            List<LedgerEntry> entries = new ArrayList<>();
            cursor.forEachRemaining(entries::add);
            return entries;
        }
    }

    @Test
    void allOfItPassesAndASecondTimeNothing() {
        List<LedgerEntry> all = entries(corpus.ledger().entries());
        assertThat(all).hasSize(4 + 2 + 2 + 1 + 1 + 4 + 2);
        write(other, job -> all.forEach(job::enter));
        assertThat(entries(other.ledger().entries())).isEqualTo(all);
        assertThat(other.report(TWO).orElseThrow().content().language()).isEqualTo("fr");
        assertThat(other.collected("À lire")).hasSize(2);
        long sequence = other.sequence();
        write(other, job -> assertThat(all).allMatch(entry -> job.enter(entry).isEmpty()));
        assertThat(entries(other.ledger().entries())).isEqualTo(all);
        assertThat(other.sequence()).isEqualTo(sequence);
        assertThat(corpus.ledger().size()).isEqualTo(new LedgerSize(2, 1, 2, 4, 2));
    }

    @Test
    void decisionsGetNumbersOfTheirOwn() {
        write(other, job -> job.decide("carla", new Act.RejectLink(SECOND, ONE)));
        List<LedgerEntry> all = entries(corpus.ledger().entries());
        write(other, job -> all.forEach(job::enter));
        assertThat(other.ledger().decisions()).extracting(Decision::who).containsExactly("carla", "anne", "anne",
                "anne",
                "bruno");
        assertThat(other.ledger().decisions().get(2).act()).isEqualTo(new Act.Undo(2));
    }

    @Test
    void aSelectionTakesWhatConcernsItAlone() {
        List<LedgerEntry> some = entries(corpus.ledger().entries(List.of(ONE)));
        assertThat(some).hasSize(3 + 1 + 1 + 1 + 1)
                .noneMatch(entry -> entry instanceof LedgerEntry.Decided || entry instanceof LedgerEntry.Copied);
        assertThat(entries(corpus.ledger().entries(List.of(TWO)))).filteredOn(LedgerEntry.Decided.class::isInstance)
                .hasSize(4);
        assertThat(entries(corpus.ledger().entries(List.of(TWO)))).filteredOn(LedgerEntry.Named.class::isInstance)
                .hasSize(2);
    }

    @Test
    void whatDoesNotFitIsRefusedAndTheRestStays() {
        ReportId nobody = ReportId.of(new ReportKey("x", "id:9"));
        Passage elsewhere = new Passage(3, 9, "Valmer");
        List<LedgerEntry> wrong = List.of(new LedgerEntry.Rated(nobody, 3), new LedgerEntry.Rated(ONE, 7),
                new LedgerEntry.Found(ONE, hash(), new Findings("claims", 1, List.of(new Boilerplate(elsewhere)))),
                new LedgerEntry.Found(ONE, ContentHash.of(content().in("en")), new Findings("claims", 1, List.of())),
                new LedgerEntry.Linked(new IncidentLink(FIRST, ONE, 0, Role.MAIN, 1, "", "x"), List.of()),
                new LedgerEntry.Decided(new Decision(7, "anne", Instant.EPOCH, new Act.Undo(3))),
                new LedgerEntry.Found(ONE, hash(), new Findings("claims", Integer.MAX_VALUE, List.of())),
                new LedgerEntry.Collected(" ", ONE, Instant.EPOCH));
        write(other, job -> wrong.subList(0, 3).forEach(entry -> assertThatThrownBy(() -> job.enter(entry))
                .isInstanceOf(IllegalArgumentException.class)));
        write(other, job -> wrong.subList(4, wrong.size()).forEach(entry -> assertThatThrownBy(() -> job.enter(entry))
                .isInstanceOf(IllegalArgumentException.class)));
        assertThat(entries(other.ledger().entries())).isEmpty();
    }
}
