package org.vigie.corpus.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.model.Annotation;
import org.vigie.model.Boilerplate;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentLink;
import org.vigie.model.Mention;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.PlacedAnnotation;
import org.vigie.model.ReportId;
import org.vigie.model.Subject;

/** The statements that write the ledger. */
final class LedgerTables {

    /** The kind under which boilerplate stands among the mentions. */
    static final String BOILERPLATE = "boilerplate";
    private static final int LEAST_CREDIBLE = 6;
    private static final String PURGED = "…";

    private final Statements statements;

    LedgerTables(Statements statements) {
        this.statements = statements;
    }

    /**
     * Puts what an annotator found in the place of what it found before.
     *
     * @param seen whether it has looked at the revision before
     * @return whether other parts of the text are boilerplate now
     */
    boolean annotate(long revision, Findings findings, boolean seen) throws SQLException {
        Set<Passage> before = seen ? boilerplate(revision, findings.annotator()) : Set.of();
        for (String table : seen ? List.of("mention", "subject", "claim") : List.<String>of()) {
            statements.update("DELETE FROM " + table + " WHERE revision = ? AND annotator = ?", revision,
                    findings.annotator());
        }
        List<PlacedAnnotation> placed = findings.annotations().stream().filter(PlacedAnnotation.class::isInstance)
                .map(PlacedAnnotation.class::cast).toList();
        if (seen || placed.stream().anyMatch(found -> found instanceof Subject || found instanceof Claim)) {
            tell("SELECT report FROM revision WHERE number = ?", revision);
        }
        Set<Passage> after = placed.stream().filter(Boilerplate.class::isInstance).map(PlacedAnnotation::passage)
                .collect(Collectors.toSet());
        if (!placed.isEmpty()) {
            insertAll(revision, findings, placed);
        }
        return !after.equals(before);
    }

    private void insertAll(long revision, Findings findings, List<PlacedAnnotation> placed) throws SQLException {
        try (ResultSet row = statements.query("SELECT hash, text FROM revision WHERE number = ?", revision)) {
            row.next();
            ContentHash hash = new ContentHash(row.getString(1));
            String text = row.getString(2);
            for (PlacedAnnotation annotation : placed) {
                if (!annotation.passage().isIn(text)) {
                    throw new IllegalArgumentException(
                            "The annotator " + findings.annotator() + " quotes “" + annotation.passage().quote()
                                    + "”, which does not stand at " + annotation.passage().start());
                }
                insert(revision, hash, findings, annotation);
            }
        }
        if (placed.stream().anyMatch(Subject.class::isInstance)) {
            unlinkOthers(revision);
        }
    }

    private Set<Passage> boilerplate(long revision, String annotator) throws SQLException {
        Set<Passage> passages = new HashSet<>();
        try (ResultSet row = statements.query("SELECT first, last, text FROM mention JOIN revision"
                + " ON revision.number = mention.revision WHERE revision = ? AND annotator = ? AND mention.kind = '"
                + BOILERPLATE + "'", revision, annotator)) {
            while (row.next()) {
                passages.add(Passage.of(row.getString(3), row.getInt(1), row.getInt(2)));
            }
        }
        return passages;
    }

    /** Counts up that a report tells something else now. */
    void tell(long report) throws SQLException {
        tell("SELECT ?", report);
    }

    private void tell(String reports, Object... parameters) throws SQLException {
        statements.update("INSERT INTO told SELECT one.*, (SELECT coalesce(max(sequence), 0) + 1 FROM told) FROM ("
                + reports + ") AS one WHERE TRUE ON CONFLICT (report) DO UPDATE SET sequence = excluded.sequence",
                parameters);
    }

    /** What a report is about stays linked; other incidents that it speaks of may be other ones now. */
    private void unlinkOthers(long revision) throws SQLException {
        for (String table : List.of("link", "story")) {
            statements.update(
                    "DELETE FROM " + table
                            + " WHERE report = (SELECT report FROM revision WHERE number = ?) AND subject > 0",
                    revision);
        }
    }

    private void insert(long revision, ContentHash hash, Findings findings, Annotation annotation) throws SQLException {
        switch (annotation) {
            case Boilerplate boilerplate -> mention(revision, findings, BOILERPLATE, boilerplate, null);
            case Mention mention -> mention(revision, findings, word(mention.kind()), mention,
                    mention.normalised().map(NormalisedValue::format).orElse(null));
            case Subject subject ->
                statements.update("INSERT OR REPLACE INTO subject VALUES (?, ?, ?, ?, ?, ?, ?)", revision,
                        findings.annotator(), subject.number(), word(subject.role()), subject.title(),
                        subject.passage().start(),
                        subject.passage().quote());
            case Claim claim -> claim(revision, hash, findings, claim);
            default -> {
                // sentences, speech and the language are not kept here
            }
        }
    }

    private void mention(long revision, Findings findings, String kind, PlacedAnnotation at, String value)
            throws SQLException {
        statements.update("INSERT OR REPLACE INTO mention VALUES (?, ?, ?, ?, ?, ?)", revision, findings.annotator(),
                kind,
                at.passage().start(), at.passage().end(), value);
    }

    private void claim(long revision, ContentHash hash, Findings findings, Claim claim) throws SQLException {
        statements.update(
                "INSERT INTO claim (id, revision, annotator, version, subject, property, value, normalised, stance, speaker,"
                        + " first, quote, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ClaimId.of(hash, claim).value(),
                revision, findings.annotator(), findings.version(), claim.subject(), claim.property(), claim.value(),
                claim.normalised().map(NormalisedValue::format).orElse(null), word(claim.stance()),
                claim.speaker().orElse(null),
                claim.passage().start(), claim.passage().quote(), claim.confidence());
    }

    boolean incident(Incident incident) throws SQLException {
        return statements.update("INSERT OR IGNORE INTO incident VALUES (?, ?, ?)", incident.id().value(),
                incident.title(),
                incident.founder().value()) > 0;
    }

    boolean link(long report, IncidentLink link, Collection<String> keys) throws SQLException {
        for (String table : List.of("link", "story")) {
            statements.update("DELETE FROM " + table + " WHERE report = ? AND subject = ?", report, link.subject());
        }
        statements.update("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)", report, link.incident().value(),
                link.subject(),
                word(link.role()), link.score(), link.why(), link.linker());
        tell(report);
        for (String key : keys) {
            statements.update("INSERT OR IGNORE INTO story VALUES (?, ?, ?)", key, report, link.subject());
        }
        return true;
    }

    boolean unlink() throws SQLException {
        tell("SELECT DISTINCT report FROM link");
        for (String table : List.of("link", "story", "copy")) {
            statements.update("DELETE FROM " + table);
        }
        return true;
    }

    boolean copy(long report, Optional<ReportId> original) throws SQLException {
        tell(report);
        return original.isPresent()
                ? statements.update("INSERT OR REPLACE INTO copy VALUES (?, ?)", report, original.get().value()) > 0
                : statements.update("DELETE FROM copy WHERE report = ?", report) > 0;
    }

    boolean credibility(long report, OptionalInt credibility) throws SQLException {
        if (credibility.isPresent() && (credibility.getAsInt() < 1 || credibility.getAsInt() > LEAST_CREDIBLE)) {
            throw new IllegalArgumentException("Credibility goes from 1 to 6, not to " + credibility.getAsInt());
        }
        return credibility.isPresent()
                ? statements.update(
                        "INSERT INTO credibility VALUES (?, ?) ON CONFLICT (report) DO UPDATE SET value = excluded.value"
                                + " WHERE value <> excluded.value",
                        report, credibility.getAsInt()) > 0
                : statements.update("DELETE FROM credibility WHERE report = ?", report) > 0;
    }

    Decision decide(String who, Instant when, Decision.Act act) throws SQLException {
        statements.update(
                "INSERT INTO decision (who, decided, " + ActRow.COLUMNS + ") VALUES (?, ?" + ", ?".repeat(ActRow.COUNT)
                        + ")",
                ActRow.of(act).with(who, when.toString()));
        return new Decision(statements.lastInserted(), who, when, act);
    }

    /** Takes the words of a report out of what was decided of it; that somebody decided something stays. */
    void erase(long report) throws SQLException {
        statements.update(
                "UPDATE incident SET title = '" + PURGED + "' WHERE founder = (SELECT id FROM report WHERE number = ?)",
                report);
        statements.update("UPDATE decision SET quote = '" + PURGED
                + "', first = 0, value = CASE WHEN value IS NULL THEN NULL ELSE '"
                + PURGED + "' END, normalised = NULL, speaker = NULL WHERE quote IS NOT NULL"
                + " AND report = (SELECT id FROM report WHERE number = ?)", report);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
