package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Ledger;
import org.vigie.corpus.LedgerSize;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision;
import org.vigie.model.Evidence;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Passage;
import org.vigie.model.PlacedAnnotation;
import org.vigie.model.ReportId;

/** Reads the ledger. A corpus of an older format that cannot be written to has none. */
final class SqliteLedger implements Ledger {

    private static final int FORMAT = 4;
    private static final String ALIVE = "report.number NOT IN (SELECT report FROM tombstone)";

    /** Reads the rows of a query. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Database database;
    /** A format only grows. */
    private volatile boolean known;

    SqliteLedger(Database database) {
        this.database = database;
    }

    @Override
    public Cursor<Evidence> evidence() {
        return evidence("report.current = revision.number AND " + ALIVE, null);
    }

    @Override
    public Cursor<Evidence> evidence(Collection<ReportId> reports) {
        return evidence(
                "report.current = revision.number AND " + ALIVE + " AND report.id IN (SELECT value FROM json_each(?))",
                LedgerEntries.json(reports));
    }

    @Override
    public Cursor<Evidence> unlinked() {
        return evidence("report.current = revision.number AND report.kind <> 'advisory' AND " + ALIVE
                + " AND EXISTS (SELECT 1 FROM subject"
                + " WHERE subject.revision = revision.number AND NOT EXISTS (SELECT 1 FROM link WHERE link.report = report.number"
                + " AND link.subject = subject.number))", null);
    }

    @Override
    public List<Story> stories(String key, int limit) {
        return list(
                "SELECT report.id, story.subject, link.incident FROM story JOIN report ON report.number = story.report"
                        + " JOIN link ON link.report = story.report AND link.subject = story.subject WHERE story.key = ? AND "
                        + ALIVE
                        + " ORDER BY story.report DESC LIMIT ?",
                row -> new Story(new ReportId(row.getString(1)), row.getInt(2),
                        new IncidentId(row.getString(3))),
                key, limit);
    }

    @Override
    public Optional<Evidence> evidence(ReportId report, ContentHash revision) {
        try (Cursor<Evidence> found = evidence("report.id = '" + report.value() + "' AND revision.hash = ?",
                revision.value())) {
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        }
    }

    private Cursor<Evidence> evidence(String which, Object parameter) {
        String where = isKnown() ? which : "FALSE";
        return new RowCursor<>(database, "SELECT report.id, revision.hash, revision.number FROM report"
                + " JOIN revision ON revision.report = report.number WHERE " + where
                + (isKnown() ? " AND EXISTS (SELECT 1 FROM subject WHERE subject.revision = revision.number)" : "")
                + " ORDER BY report.id", isKnown() ? parameter : null, EvidenceRows::evidence);
    }

    @Override
    public List<PlacedAnnotation> places(ReportId report) {
        return list(
                "SELECT mention.kind, first, last, value, revision.text FROM mention JOIN revision ON revision.number = mention.revision"
                        + " JOIN report ON report.current = revision.number WHERE report.id = ? ORDER BY first, last",
                row -> EntryRows.placed(row, row.getString(5)), report.value());
    }

    @Override
    public List<Passage> boilerplate(ReportId report) {
        return list("SELECT first, last, revision.text FROM mention JOIN revision ON revision.number = mention.revision"
                + " JOIN report ON report.current = revision.number WHERE report.id = ? AND mention.kind = '"
                + LedgerTables.BOILERPLATE + "' ORDER BY first, last",
                row -> Passage.of(row.getString(3), row.getInt(1), row.getInt(2)), report.value());
    }

    @Override
    public List<Incident> incidents() {
        return list("SELECT id, title, founder FROM incident ORDER BY id",
                row -> new Incident(new IncidentId(row.getString(1)),
                        row.getString(2), new ReportId(row.getString(3))));
    }

    @Override
    public List<IncidentLink> links() {
        return list(
                "SELECT incident, report.id, subject, role, score, why, linker FROM link JOIN report ON report.number = link.report"
                        + " WHERE " + ALIVE + " ORDER BY incident, report.id, subject",
                row -> new IncidentLink(
                        new IncidentId(row.getString(1)), new ReportId(row.getString(2)), row.getInt(3),
                        ActRow.role(row.getString(4)),
                        row.getDouble(5), row.getString(6), row.getString(7)));
    }

    @Override
    public Map<ReportId, ReportId> copies() {
        Map<ReportId, ReportId> copies = new HashMap<>();
        list("SELECT report.id, original FROM copy JOIN report ON report.number = copy.report WHERE " + ALIVE,
                row -> copies.put(new ReportId(row.getString(1)), new ReportId(row.getString(2))));
        return Map.copyOf(copies);
    }

    @Override
    public Map<ReportId, Integer> credibility() {
        Map<ReportId, Integer> credibility = new HashMap<>();
        list("SELECT report.id, value FROM credibility JOIN report ON report.number = credibility.report",
                row -> credibility.put(new ReportId(row.getString(1)), row.getInt(2)));
        return Map.copyOf(credibility);
    }

    @Override
    public List<Decision> decisions() {
        return list("SELECT number, who, decided, " + ActRow.COLUMNS + " FROM decision ORDER BY number",
                row -> new Decision(
                        row.getLong(1), row.getString(2), Instant.parse(row.getString(3)), ActRow.read(row, 4)));
    }

    @Override
    public Cursor<LedgerEntry> entries() {
        return isKnown() ? new LedgerEntries(database, this, Optional.empty()).all() : LedgerEntries.none();
    }

    @Override
    public Cursor<LedgerEntry> entries(Collection<ReportId> reports) {
        return isKnown() ? new LedgerEntries(database, this, Optional.of(reports)).all() : LedgerEntries.none();
    }

    @Override
    public LedgerSize size() {
        return isKnown()
                ? new LedgerEntries(database, this, Optional.empty()).size()
                : new LedgerSize(0, 0, 0, 0, 0);
    }

    @Override
    public LedgerSize size(Collection<ReportId> reports) {
        return isKnown()
                ? new LedgerEntries(database, this, Optional.of(reports)).size()
                : new LedgerSize(0, 0, 0, 0, 0);
    }

    @Override
    public long sequence() {
        return list("SELECT coalesce(max(sequence), 0) FROM told", row -> row.getLong(1)).stream().findFirst()
                .orElse(0L);
    }

    @Override
    public Cursor<ReportId> toldAfter(long sequence) {
        return new RowCursor<>(database, isKnown()
                ? "SELECT report.id FROM told JOIN report ON report.number = told.report WHERE told.sequence > ?"
                        + " ORDER BY told.sequence, report.number"
                : "SELECT id FROM report WHERE number < ? AND FALSE", sequence,
                (_, row) -> new ReportId(row.getString(1)));
    }

    private boolean isKnown() {
        known = known || askWhetherKnown();
        return known;
    }

    private boolean askWhetherKnown() {
        try (Connection connection = database.reader(); Statement statement = connection.createStatement()) {
            return Database.number(statement, "PRAGMA user_version") >= FORMAT;
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be read", e);
        }
    }

    private <T> List<T> list(String query, Row<T> mapper, Object... parameters) {
        if (!isKnown()) {
            return List.of();
        }
        List<T> list = new ArrayList<>();
        try (Connection connection = database.reader();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(mapper.of(rows));
                }
            }
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be read", e);
        }
        return list;
    }
}
