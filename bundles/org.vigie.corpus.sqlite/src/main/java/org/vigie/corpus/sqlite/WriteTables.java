package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.corpus.Change;
import org.vigie.corpus.FetchState;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Findings;
import org.vigie.model.Identifier;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Reliability;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;

/** The statements that write. Each is prepared once per job, which is most of what makes an import quick. */
final class WriteTables implements AutoCloseable {

    /**
     * A row of the report table.
     *
     * @param number its key in other tables
     * @param deleted whether it has a tombstone
     */
    record ReportRow(long number, boolean deleted) {}

    private final Rows rows;
    private final Statements statements;
    private final LedgerTables ledger;
    private final Map<Source, Source> knownSources = new HashMap<>();

    WriteTables(Connection connection) throws SQLException {
        this.rows = new Rows(connection);
        this.statements = new Statements(connection);
        this.ledger = new LedgerTables(statements);
    }

    /** Returns what takes over what other corpora knew. */
    LedgerIntake intake() {
        return new LedgerIntake(this, statements);
    }

    /** Returns the tables of the ledger. */
    LedgerTables ledger() {
        return ledger;
    }

    Optional<ReportRow> report(ReportId id) throws SQLException {
        try (ResultSet row = query("SELECT number, tombstone.report FROM report"
                + " LEFT JOIN tombstone ON tombstone.report = number WHERE id = ?", id.value())) {
            return row.next() ? Optional.of(new ReportRow(row.getLong(1), row.getObject(2) != null)) : Optional.empty();
        }
    }

    Optional<Long> revision(long report, ContentHash hash) throws SQLException {
        try (ResultSet row = query("SELECT number FROM revision WHERE report = ? AND hash = ?", report, hash.value())) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    Change change(ReportId id) throws SQLException {
        try (ResultSet row = query("SELECT " + Rows.REPORT_COLUMNS + ", tombstone.report, tombstone.purged FROM report"
                + " JOIN source ON source.id = report.source LEFT JOIN tombstone ON tombstone.report = report.number"
                + " WHERE report.id = ?", id.value())) {
            row.next();
            return row.getObject(11) != null
                    ? new Change.Deleted(row.getLong(8), id, row.getBoolean(12))
                    : new Change.Stored(row.getLong(8), row.getLong(7), rows.report(row));
        }
    }

    /** Adds a source, or gives a rating to one that has none; returns it as it is known here. */
    Source source(Source source) throws SQLException {
        Source known = knownSources.get(source);
        if (known == null) {
            update("INSERT INTO source (id, name, reliability) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
                    + " SET reliability = excluded.reliability WHERE reliability = 'F'", source.id(), source.name(),
                    source.reliability().name());
            try (ResultSet row = query("SELECT name, reliability FROM source WHERE id = ?", source.id())) {
                row.next();
                known = new Source(source.id(), row.getString(1), Reliability.valueOf(row.getString(2)));
            }
            knownSources.put(source, known);
        }
        return known;
    }

    Optional<Source> rate(String id, Reliability reliability) throws SQLException {
        update("UPDATE source SET reliability = ? WHERE id = ?", reliability.name(), id);
        try (ResultSet row = query("SELECT name FROM source WHERE id = ?", id)) {
            return row.next() ? Optional.of(new Source(id, row.getString(1), reliability)) : Optional.empty();
        }
    }

    long insertReport(ReportId id, ReportKey key, ReportKind kind, long sequence) throws SQLException {
        update("INSERT INTO report (id, source, key, kind, added, sequence) VALUES (?, ?, ?, ?, ?, ?)", id.value(),
                key.source(), key.value(), kind.id(), sequence, sequence);
        return lastInserted();
    }

    long insertRevision(long report, ContentHash hash, Content content, List<Origin> origins) throws SQLException {
        update("INSERT INTO revision (report, hash, title, text, language, published, modified, address)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", report, hash.value(), content.title(), content.text(),
                content.language(), text(content.published()), text(content.modified()), content.address());
        long revision = lastInserted();
        for (Map.Entry<String, List<String>> attribute : content.attributes().entrySet()) {
            int position = 0;
            for (String value : attribute.getValue()) {
                update("INSERT INTO attribute VALUES (?, ?, ?, ?)", revision, attribute.getKey(), position++, value);
            }
        }
        for (Identifier identifier : content.identifiers()) {
            update("INSERT INTO identifier VALUES (?, ?, ?)", revision, identifier.scheme(), identifier.value());
        }
        insertOrigins(revision, origins);
        return revision;
    }

    /** Adds where a revision came from; what is known already is left as it is. */
    void insertOrigins(long revision, List<Origin> origins) throws SQLException {
        for (Origin origin : origins) {
            update("INSERT OR IGNORE INTO origin VALUES (?, ?, ?, ?, ?)", revision, origin.location(), origin.record(),
                    origin.importer(), origin.imported().toString());
        }
    }

    /** Chooses the revision to show: the one modified last by its origin, else the one imported last. */
    long chooseCurrent(long report) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        PartialDate newest = null;
        try (ResultSet row = query("SELECT number, modified FROM revision WHERE report = ? ORDER BY number", report)) {
            while (row.next()) {
                PartialDate modified = row.getString(2) == null ? null : PartialDate.parse(row.getString(2));
                if (newest == null || modified != null && modified.compareTo(newest) >= 0) {
                    numbers.add(row.getLong(1));
                    newest = modified == null ? newest : modified;
                }
            }
        }
        return numbers.getLast();
    }

    void setCurrent(long report, long revision, long sequence) throws SQLException {
        update("UPDATE report SET current = ?, sequence = ? WHERE number = ?", revision, sequence, report);
    }

    void touch(long report, long sequence) throws SQLException {
        update("UPDATE report SET sequence = ? WHERE number = ?", sequence, report);
    }

    boolean tag(long report, Collection<String> tags) throws SQLException {
        int changed = 0;
        for (String tag : tags) {
            changed += update("INSERT OR IGNORE INTO tag VALUES (?, ?)", report, tag);
        }
        return changed > 0;
    }

    boolean untag(long report, Collection<String> tags) throws SQLException {
        int changed = 0;
        for (String tag : tags) {
            changed += update("DELETE FROM tag WHERE report = ? AND tag = ?", report, tag);
        }
        return changed > 0;
    }

    boolean note(long report, Note note) throws SQLException {
        try (ResultSet same = query("SELECT 1 FROM note WHERE report = ? AND text = ? AND author = ? AND written = ?",
                report, note.text(), note.author(), note.written().toString())) {
            if (same.next()) {
                return false;
            }
        }
        update("INSERT INTO note (report, text, author, written) VALUES (?, ?, ?, ?)", report, note.text(),
                note.author(), note.written().toString());
        return true;
    }

    boolean bury(long report, String reason, Instant when, boolean purged) throws SQLException {
        ledger.tell(report);
        return update("INSERT OR REPLACE INTO tombstone VALUES (?, ?, ?, ?)", report, reason, when.toString(),
                purged ? 1 : 0) > 0;
    }

    void undelete(long report) throws SQLException {
        ledger.tell(report);
        update("DELETE FROM tombstone WHERE report = ?", report);
    }

    boolean isPurged(long report) throws SQLException {
        try (ResultSet row = query("SELECT 1 FROM tombstone WHERE report = ? AND purged", report)) {
            return row.next();
        }
    }

    /** Removes everything of a report but its key. */
    void erase(long report) throws SQLException {
        update("UPDATE report SET current = NULL WHERE number = ?", report);
        for (String table : List.of("attribute", "identifier", "origin", "annotated", "mention", "subject", "claim")) {
            update("DELETE FROM " + table + " WHERE revision IN (SELECT number FROM revision WHERE report = ?)",
                    report);
        }
        ledger.erase(report);
        for (String table : List.of("revision", "tag", "note", "collected", "link", "story", "copy", "credibility")) {
            update("DELETE FROM " + table + " WHERE report = ?", report);
        }
    }

    /** Puts a report into a collection, which is made when there is none of this name. */
    boolean collect(long report, String collection, Instant now) throws SQLException {
        update("INSERT OR IGNORE INTO collection (name, created) VALUES (?, ?)", collection, now.toString());
        return update("INSERT OR IGNORE INTO collected SELECT number, ?, ? FROM collection WHERE name = ?", report,
                now.toString(), collection) > 0;
    }

    boolean uncollect(long report, String collection) throws SQLException {
        return update(
                "DELETE FROM collected WHERE report = ? AND collection = (SELECT number FROM collection WHERE name = ?)",
                report, collection) > 0;
    }

    /** Removes a collection that has no reports any more. */
    void dropEmpty(String collection) throws SQLException {
        update("DELETE FROM collection WHERE name = ? AND number NOT IN (SELECT collection FROM collected)",
                collection);
    }

    /** Returns the current revision of a report when it has this hash. */
    Optional<Long> current(long report, ContentHash hash) throws SQLException {
        try (ResultSet row = query(
                "SELECT revision.number FROM report JOIN revision ON revision.number = report.current"
                        + " WHERE report.number = ? AND revision.hash = ?",
                report, hash.value())) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    /** Says whether the revision is shown in another way now. */
    boolean annotate(long revision, Findings findings) throws SQLException {
        boolean seen;
        boolean spoke;
        try (ResultSet row = query("SELECT language FROM annotated WHERE revision = ? AND annotator = ?", revision,
                findings.annotator())) {
            seen = row.next();
            spoke = seen && row.getString(1) != null;
        }
        Optional<String> language = findings.language();
        boolean speaks = spoke || language.isPresent();
        String before = speaks ? language(revision) : "";
        update("INSERT OR REPLACE INTO annotated VALUES (?, ?, ?, ?)", revision, findings.annotator(),
                findings.version(),
                language.orElse(null));
        boolean elsewhere = ledger.annotate(revision, findings, seen);
        return elsewhere || speaks && !language(revision).equals(before);
    }

    private String language(long revision) throws SQLException {
        try (ResultSet row = query("SELECT " + Annotated.LANGUAGE + " FROM revision WHERE number = ?", revision)) {
            row.next();
            return row.getString(1);
        }
    }

    boolean remember(FetchState state) throws SQLException {
        return update("INSERT OR REPLACE INTO fetch VALUES (?, ?, ?, ?)", state.address(), state.etag(),
                state.lastModified(),
                state.fetched().toString()) > 0;
    }

    private static String text(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse(null);
    }

    private long lastInserted() throws SQLException {
        return statements.lastInserted();
    }

    private ResultSet query(String sql, Object... parameters) throws SQLException {
        return statements.query(sql, parameters);
    }

    private int update(String sql, Object... parameters) throws SQLException {
        return statements.update(sql, parameters);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statements.close();
    }
}
