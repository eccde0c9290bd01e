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
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Ledger;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.model.Boilerplate;
import org.vigie.model.Claim;
import org.vigie.model.Content;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.Evidence;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Origin;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Role;
import org.vigie.model.Source;
import org.vigie.model.Stance;
import org.vigie.model.Subject;

class SqliteLedgerTest {

    private static final String TEXT = "Partager 🔥\nLa mairie de Valmer a porté plainte. 3 000 usagers sont touchés.";
    private static final Source SOURCE = Source.named("Le Courrier");

    @TempDir
    private Path folder;

    private Corpus corpus;
    private Ledger ledger;

    @BeforeEach
    void makeCorpus() {
        corpus = new SqliteCorpora().openOrCreate(folder.resolve("corpus"));
        ledger = corpus.ledger();
    }

    private <T> T write(Function<WriteJob, T> work) {
        try (WriteJob job = corpus.write("a test", Waiting.none())) {
            T result = work.apply(job);
            job.commit();
            job.indexed();
            return result;
        }
    }

    private Report report(String key, String text) {
        write(job -> job.store(new ReportKey(SOURCE.id(), "id:" + key), SOURCE, ReportKind.PRESS,
                new Content("Titre", text, "fr", Optional.empty(),
                        Optional.empty(), "", new TreeMap<>(), new TreeSet<>()),
                List.of(new Origin("a.txt", 1, "text", Instant.parse("2025-01-01T00:00:00Z"))), false));
        return corpus.report(ReportId.of(new ReportKey(SOURCE.id(), "id:" + key))).orElseThrow();
    }

    private static Passage passage(String text, String quote) {
        int start = text.indexOf(quote);
        return Passage.of(text, start, start + quote.length());
    }

    private static Claim claim(String text, String property, String quote, Optional<NormalisedValue> normalised) {
        return new Claim(0, property, quote, normalised, Stance.AFFIRMED, Optional.of("le maire"), passage(text, quote),
                0.7);
    }

    private static Findings findings(int version, String text) {
        return new Findings("claims", version, List.of(new Subject(0, Role.MAIN, "Valmer", passage(text, "Valmer")),
                claim(text, "complaintFiled", "a porté plainte", Optional.empty()),
                claim(text, "peopleAffected", "3 000 usagers",
                        Optional.of(NormalisedValue.parse("#3000 exact persons")))));
    }

    private Report annotated(String key) {
        Report report = report(key, TEXT);
        write(job -> job.annotate(report.id(), report.current().hash(), findings(1, TEXT)));
        return report;
    }

    private List<Evidence> all(Cursor<Evidence> cursor) {
        try (cursor) {
            List<Evidence> all = new ArrayList<>();
            cursor.forEachRemaining(all::add);
            return all;
        }
    }

    @Test
    void keepsClaimsWithTheirPassages() {
        Report report = annotated("1");
        Evidence evidence = all(ledger.evidence()).getFirst();
        assertThat(evidence.subjects()).extracting(Subject::title).containsExactly("Valmer");
        assertThat(evidence.claims()).extracting(LedgerClaim::claim)
                .containsExactlyElementsOf(findings(1, TEXT).annotations().stream()
                        .filter(Claim.class::isInstance).map(Claim.class::cast).toList());
        assertThat(evidence.claims()).extracting(LedgerClaim::annotator).containsOnly("claims/1");
        assertThat(evidence.claims()).allMatch(claim -> claim.claim().passage().isIn(report.content().text()));
    }

    @Test
    void keepsMentionsAndBoilerplate() {
        Report report = report("1", TEXT);
        write(job -> {
            job.annotate(report.id(), report.current().hash(),
                    new Findings("cleaning", 1, List.of(new Boilerplate(passage(TEXT, "Partager 🔥")))));
            return job.annotate(report.id(), report.current().hash(), new Findings("names", 1,
                    List.of(new Mention(MentionKind.PLACE, passage(TEXT, "Valmer"),
                            Optional.of(NormalisedValue.parse(":village 46"))))));
        });
        assertThat(ledger.places(report.id())).containsExactly(new Boilerplate(passage(TEXT, "Partager 🔥")),
                new Mention(MentionKind.PLACE, passage(TEXT, "Valmer"),
                        Optional.of(NormalisedValue.parse(":village 46"))));
    }

    @Test
    void aNewerVersionReplacesItsOwnResultsOnly() {
        Report report = annotated("1");
        write(job -> job.annotate(report.id(), report.current().hash(), new Findings("other", 1,
                List.of(claim(TEXT, "victim", "mairie de Valmer", Optional.empty())))));
        write(job -> job.annotate(report.id(), report.current().hash(), new Findings("claims", 2, List.of(
                new Subject(0, Role.MAIN, "Valmer", passage(TEXT, "Valmer")),
                claim(TEXT, "complaintFiled", "a porté plainte", Optional.empty())))));
        assertThat(all(ledger.evidence()).getFirst().claims())
                .extracting(claim -> claim.annotator() + " " + claim.claim().property())
                .containsExactly("other/1 victim", "claims/2 complaintFiled");
    }

    @Test
    void refusesAPassageThatDoesNotStandInTheText() {
        Report report = report("1", TEXT);
        Claim invented = new Claim(0, "victim", "x", Optional.empty(), Stance.AFFIRMED, Optional.empty(),
                new Passage(0, 5, "never"), 1);
        assertThatThrownBy(() -> write(job -> job.annotate(report.id(), report.current().hash(),
                new Findings("claims", 1, List.of(invented)))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("never");
        assertThat(all(ledger.evidence())).isEmpty();
    }

    @Test
    void anEarlierRevisionKeepsWhatItSaid() {
        Report first = annotated("1");
        String other = TEXT.replace("3 000", "4 000");
        Report second = report("1", other);
        assertThat(all(ledger.evidence())).as("the new revision was not looked at").isEmpty();
        assertThat(ledger.evidence(first.id(), first.current().hash()).orElseThrow().claims()).hasSize(2);
        assertThat(second.current().hash()).isNotEqualTo(first.current().hash());
    }

    @Test
    void linksAreFoundByTheirWordsUntilTheyAreTakenBack() {
        Report report = annotated("1");
        IncidentId id = IncidentId.of(report.id(), 0);
        assertThat(all(ledger.unlinked())).hasSize(1);
        write(job -> {
            job.incident(new Incident(id, "Valmer", report.id()));
            job.link(new IncidentLink(id, report.id(), 0, Role.MAIN, 1, "first", "evidence/1"),
                    List.of("victim valmer"));
            return null;
        });
        assertThat(all(ledger.unlinked())).isEmpty();
        assertThat(ledger.stories("victim valmer", 10)).containsExactly(new Ledger.Story(report.id(), 0, id));
        assertThat(ledger.links()).extracting(IncidentLink::why).containsExactly("first");
        write(job -> {
            job.unlink();
            return null;
        });
        assertThat(ledger.links()).isEmpty();
        assertThat(ledger.stories("victim valmer", 10)).isEmpty();
        assertThat(ledger.incidents()).as("incidents keep their names").hasSize(1);
    }

    @Test
    void decisionsComeBackAsTheyWere() {
        Report report = annotated("1");
        LedgerClaim claim = all(ledger.evidence()).getFirst().claims().getLast();
        IncidentId one = IncidentId.of(report.id(), 0);
        IncidentId other = IncidentId.of(report.id(), "split");
        List<Act> acts = List.of(new Act.ConfirmLink(one, report.id(), Role.BACKGROUND),
                new Act.RejectLink(one, report.id()),
                new Act.Merge(one, other), new Act.Split(one, report.id(), other),
                new Act.ConfirmClaim(ClaimRef.to(claim)),
                new Act.RejectClaim(ClaimRef.to(claim)),
                new Act.CorrectClaim(ClaimRef.to(claim), "4000",
                        Optional.of(NormalisedValue.parse("#4000 about persons")), Stance.SUSPECTED),
                new Act.AddClaim(one, report.id(), report.current().hash(),
                        new Claim(0, "place", "Valmer", Optional.empty(), Stance.AFFIRMED,
                                Optional.empty(), passage(TEXT, "Valmer"), 1)),
                new Act.Undo(2));
        write(job -> {
            acts.forEach(act -> job.decide("Anne", act));
            return null;
        });
        assertThat(ledger.decisions()).extracting(Decision::act).containsExactlyElementsOf(acts);
        assertThat(ledger.decisions()).extracting(Decision::number).startsWith(1L, 2L);
        assertThat(ledger.decisions()).extracting(Decision::who).containsOnly("Anne");
    }

    @Test
    void credibilityGoesFromOneToSix() {
        Report report = report("1", TEXT);
        write(job -> job.credibility(report.id(), OptionalInt.of(2)));
        assertThat(ledger.credibility()).containsEntry(report.id(), 2);
        assertThatThrownBy(() -> write(job -> job.credibility(report.id(), OptionalInt.of(7))))
                .isInstanceOf(IllegalArgumentException.class);
        write(job -> job.credibility(report.id(), OptionalInt.empty()));
        assertThat(ledger.credibility()).isEmpty();
    }

    @Test
    void aPurgeLeavesNoWordOfTheText() {
        Report report = annotated("1");
        LedgerClaim claim = all(ledger.evidence()).getFirst().claims().getFirst();
        write(job -> job.decide("Anne", new Act.RejectClaim(ClaimRef.to(claim))));
        write(job -> job.purge(report.id(), "asked"));
        assertThat(all(ledger.evidence())).isEmpty();
        assertThat(ledger.places(report.id())).isEmpty();
        assertThat(ledger.decisions()).singleElement()
                .satisfies(decision -> assertThat(decision.toString()).doesNotContain("plainte"));
    }

    @Test
    void aDeletedReportSaysNothing() {
        Report report = annotated("1");
        write(job -> job.delete(report.id(), "asked"));
        assertThat(all(ledger.evidence())).isEmpty();
    }
}
