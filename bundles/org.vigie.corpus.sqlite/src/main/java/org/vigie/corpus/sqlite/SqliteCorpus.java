package org.vigie.corpus.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.corpus.Change;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.FetchState;
import org.vigie.corpus.Ledger;
import org.vigie.corpus.LockHolder;
import org.vigie.corpus.SourceCount;
import org.vigie.corpus.ReportCollection;
import org.vigie.corpus.Tombstone;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.model.Reliability;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.Source;

/** A corpus in a SQLite file. Each call and each cursor has a connection of its own, so threads do not meet. */
final class SqliteCorpus implements Corpus {

    private static final String REPORTS = "SELECT " + Rows.REPORT_COLUMNS
            + " FROM report JOIN source ON source.id = report.source"
            + " WHERE report.number NOT IN (SELECT report FROM tombstone)";

    /** A query on one connection. */
    private interface Read<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Database database;

    SqliteCorpus(Database database) {
        this.database = database;
    }

    @Override
    public Path folder() {
        return database.folder();
    }

    @Override
    public String name() {
        return read(connection -> text(connection, "SELECT name FROM corpus"));
    }

    @Override
    public long sequence() {
        return read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return Database.number(statement, "SELECT max(sequence) FROM report");
            }
        });
    }

    @Override
    public Optional<Report> report(ReportId id) {
        try (Cursor<Report> cursor = new RowCursor<>(database, REPORTS + " AND report.id = ?", id.value(),
                Rows::report)) {
            return cursor.hasNext() ? Optional.of(cursor.next()) : Optional.empty();
        }
    }

    @Override
    public List<ReportId> idsBeginningWith(String prefix, int limit) {
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM report WHERE id >= ?"
                    + " AND id < ? AND number NOT IN (SELECT report FROM tombstone) ORDER BY id LIMIT ?")) {
                statement.setString(1, prefix);
                statement.setString(2, prefix + '\uFFFD');
                statement.setInt(3, limit);
                List<ReportId> ids = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(new ReportId(rows.getString(1)));
                    }
                }
                return ids;
            }
        });
    }

    @Override
    public Cursor<Report> reports() {
        return new RowCursor<>(database, REPORTS + " ORDER BY report.id", null, Rows::report);
    }

    @Override
    public Cursor<Report> reports(Collection<ReportId> ids) {
        return some(Rows::new, ids);
    }

    @Override
    public Cursor<Report> stated() {
        return new RowCursor<>(database, Rows::stated, REPORTS + " ORDER BY report.id", null, Rows::report);
    }

    @Override
    public Cursor<Report> stated(Collection<ReportId> ids) {
        return some(Rows::stated, ids);
    }

    private Cursor<Report> some(RowCursor.Reader reader, Collection<ReportId> ids) {
        return new RowCursor<>(database, reader, REPORTS + " AND report.id IN (SELECT value FROM json_each(?))"
                + " ORDER BY report.id", LedgerEntries.json(ids), Rows::report);
    }

    @Override
    public Cursor<Change> changesAfter(long sequence) {
        return new RowCursor<>(database, "SELECT " + Rows.REPORT_COLUMNS + ", tombstone.report, tombstone.purged"
                + " FROM report JOIN source ON source.id = report.source"
                + " LEFT JOIN tombstone ON tombstone.report = report.number"
                + " WHERE report.sequence > ? ORDER BY report.sequence", sequence, SqliteCorpus::change);
    }

    private static Change change(Rows rows, ResultSet row) throws SQLException {
        long sequence = row.getLong(8);
        if (row.getObject(11) != null) {
            return new Change.Deleted(sequence, new ReportId(row.getString(2)), row.getBoolean(12));
        }
        return new Change.Stored(sequence, row.getLong(7), rows.report(row));
    }

    @Override
    public List<SourceCount> sources() {
        return read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT source.id, name, reliability, count(report.number)"
                            + " FROM source LEFT JOIN report ON report.source = source.id"
                            + " AND report.number NOT IN (SELECT report FROM tombstone)"
                            + " GROUP BY source.id ORDER BY source.id")) {
                List<SourceCount> sources = new ArrayList<>();
                while (rows.next()) {
                    Source source = new Source(rows.getString(1), rows.getString(2),
                            Reliability.valueOf(rows.getString(3)));
                    sources.add(new SourceCount(source, rows.getLong(4)));
                }
                return sources;
            }
        });
    }

    @Override
    public List<Tombstone> tombstones() {
        return read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT report.id, source, key, reason, deleted, purged"
                            + " FROM tombstone JOIN report ON report.number = tombstone.report"
                            + " ORDER BY report.sequence DESC")) {
                List<Tombstone> tombstones = new ArrayList<>();
                while (rows.next()) {
                    tombstones.add(new Tombstone(new ReportId(rows.getString(1)),
                            new ReportKey(rows.getString(2), rows.getString(3)), rows.getString(4),
                            Instant.parse(rows.getString(5)), rows.getBoolean(6)));
                }
                return tombstones;
            }
        });
    }

    @Override
    public Cursor<Report> notAnnotated(Map<String, Integer> annotators) {
        return new RowCursor<>(database, Rows::stated, REPORTS + Annotated.LACKING, Annotated.json(annotators),
                Rows::report);
    }

    @Override
    public List<ReportCollection> collections() {
        return read(connection -> Collections.of(connection));
    }

    @Override
    public List<ReportId> collected(String collection) {
        return read(connection -> Collections.members(connection, collection));
    }

    @Override
    public Ledger ledger() {
        return new SqliteLedger(database);
    }

    @Override
    public Optional<FetchState> fetchState(String address) {
        return read(connection -> {
            try (PreparedStatement statement = connection
                    .prepareStatement("SELECT etag, last_modified, fetched FROM fetch WHERE address = ?")) {
                statement.setString(1, address);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new FetchState(address, row.getString(1), row.getString(2),
                                    Instant.parse(row.getString(3))))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<LockHolder> writer() {
        return database.writerNow();
    }

    @Override
    public WriteJob write(String purpose, Waiting waiting) {
        return SqliteWriteJob.begin(database, purpose, waiting);
    }

    @Override
    public void backup(Path target) {
        new Backup(database).to(target);
    }

    @Override
    public List<String> check() {
        return read(connection -> new RecordCheck(connection).problems());
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private <T> T read(Read<T> query) {
        try (Connection connection = database.reader()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be read", e);
        }
    }

    @Override
    public void close() {
        // nothing is kept open between calls
    }
}
