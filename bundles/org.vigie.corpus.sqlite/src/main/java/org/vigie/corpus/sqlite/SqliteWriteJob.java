package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.vigie.corpus.Change;
import org.vigie.corpus.FetchState;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.Reliability;
import org.vigie.model.Report;
import org.vigie.model.PlainText;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;

/** One job of writing: a connection, one transaction after another, and the write lock. */
final class SqliteWriteJob implements WriteJob {

    /** A write on the tables. */
    private interface Write<T> {
        T run() throws SQLException;
    }

    private static final System.Logger LOG = System.getLogger(SqliteWriteJob.class.getName());

    private final Database database;
    private final WriteLock lock;
    private final Connection connection;
    private final WriteTables tables;
    private final LedgerIntake intake;
    private long sequence;
    private boolean purged;

    private SqliteWriteJob(Database database, WriteLock lock, Connection connection) throws SQLException {
        this.database = database;
        this.lock = lock;
        this.connection = connection;
        this.tables = new WriteTables(connection);
        this.intake = tables.intake();
        try (Statement statement = connection.createStatement()) {
            sequence = Database.number(statement, "SELECT max(sequence) FROM report");
        }
        connection.setAutoCommit(false);
    }

    static SqliteWriteJob begin(Database database, String purpose, Waiting waiting) {
        WriteLock lock = database.lock(purpose, waiting);
        Connection connection = null;
        try {
            connection = database.writer();
            return new SqliteWriteJob(database, lock, connection);
        } catch (SQLException e) {
            try (lock; Connection _ = connection) {
                throw database.failure("The corpus cannot be written to", e);
            } catch (SQLException closing) {
                e.addSuppressed(closing);
                throw database.failure("The corpus cannot be written to", e);
            }
        }
    }

    @Override
    public Stored store(ReportKey key, Source source, ReportKind kind, Content content, List<Origin> origins,
            boolean restore) {
        return write(() -> {
            ReportId id = ReportId.of(key);
            ContentHash hash = ContentHash.of(content);
            Optional<WriteTables.ReportRow> found = tables.report(id);
            if (found.isEmpty()) {
                Source published = tables.source(source);
                long report = tables.insertReport(id, key, kind, ++sequence);
                tables.setCurrent(report, tables.insertRevision(report, hash, content, origins), sequence);
                Report stored = new Report(key, published, kind, new Revision(hash, content, origins), List.of(),
                        new TreeSet<>(), List.of());
                return new Stored(Outcome.ADDED, Optional.of(new Change.Stored(sequence, sequence, stored)));
            }
            WriteTables.ReportRow row = found.get();
            if (row.deleted() && !restore) {
                return new Stored(Outcome.DELETED, Optional.empty());
            }
            if (row.deleted()) {
                tables.undelete(row.number());
            }
            Optional<Long> known = tables.revision(row.number(), hash);
            boolean isNew = known.isEmpty();
            if (isNew) {
                tables.insertRevision(row.number(), hash, content, origins);
            } else {
                tables.insertOrigins(known.get(), origins);
            }
            if (!isNew && !row.deleted()) {
                return new Stored(Outcome.UNCHANGED, Optional.empty());
            }
            tables.setCurrent(row.number(), tables.chooseCurrent(row.number()), ++sequence);
            tables.ledger().tell(row.number());
            return stored(row.deleted() ? Outcome.ADDED : Outcome.REVISED, id);
        });
    }

    private Stored stored(Outcome outcome, ReportId id) throws SQLException {
        return new Stored(outcome, Optional.of(tables.change(id)));
    }

    @Override
    public void source(Source source) {
        write(() -> tables.source(source));
    }

    @Override
    public Optional<Source> rate(String sourceId, Reliability reliability) {
        return write(() -> tables.rate(sourceId, reliability));
    }

    @Override
    public Optional<Change> tag(ReportId id, Collection<String> tags) {
        return change(id, report -> tables.tag(report, tags));
    }

    @Override
    public Optional<Change> untag(ReportId id, Collection<String> tags) {
        return change(id, report -> tables.untag(report, tags));
    }

    @Override
    public Optional<Change> note(ReportId id, Note note) {
        return change(id, report -> tables.note(report, note));
    }

    @Override
    public Optional<Change> collect(ReportId id, String collection) {
        String name = PlainText.line(collection);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A collection needs a name");
        }
        return change(id, report -> tables.collect(report, name, now()));
    }

    @Override
    public Optional<Change> uncollect(ReportId id, String collection) {
        String name = PlainText.line(collection);
        return change(id, report -> {
            boolean changed = tables.uncollect(report, name);
            tables.dropEmpty(name);
            return changed;
        });
    }

    @Override
    public Optional<Change> annotate(ReportId id, ContentHash revision, Findings findings) {
        return change(id, report -> {
            Optional<Long> current = tables.current(report, revision);
            return current.isPresent() && tables.annotate(current.get(), findings);
        });
    }

    @Override
    public void incident(Incident incident) {
        write(() -> tables.ledger().incident(incident));
    }

    @Override
    public void link(IncidentLink link, Collection<String> keys) {
        onReport(link.report(), number -> tables.ledger().link(number, link, keys));
    }

    @Override
    public void unlink() {
        write(() -> tables.ledger().unlink());
    }

    @Override
    public void copy(ReportId report, Optional<ReportId> original) {
        onReport(report, number -> tables.ledger().copy(number, original));
    }

    private void onReport(ReportId id, Edit edit) {
        write(() -> {
            Optional<WriteTables.ReportRow> row = tables.report(id);
            return row.isPresent() && edit.on(row.get().number());
        });
    }

    @Override
    public Optional<Change> credibility(ReportId report, OptionalInt credibility) {
        return change(report, number -> tables.ledger().credibility(number, credibility));
    }

    @Override
    public Decision decide(String who, Decision.Act act) {
        return write(() -> tables.ledger().decide(who, now(), act));
    }

    @Override
    public Optional<Change> enter(LedgerEntry entry) {
        return write(() -> intake.enter(entry)).flatMap(shown -> change(shown, _ -> true));
    }

    @Override
    public Optional<Change> delete(ReportId id, String reason) {
        return change(id, report -> tables.bury(report, reason, now(), false));
    }

    @Override
    public Optional<Change> undelete(ReportId id) {
        return write(() -> {
            Optional<WriteTables.ReportRow> row = tables.report(id).filter(WriteTables.ReportRow::deleted);
            if (row.isEmpty() || tables.isPurged(row.get().number())) {
                return Optional.empty();
            }
            tables.undelete(row.get().number());
            tables.touch(row.get().number(), ++sequence);
            return Optional.of(tables.change(id));
        });
    }

    @Override
    public Optional<Change> purge(ReportId id, String reason) {
        return write(() -> {
            Optional<WriteTables.ReportRow> row = tables.report(id);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            tables.erase(row.get().number());
            tables.bury(row.get().number(), reason, now(), true);
            tables.touch(row.get().number(), ++sequence);
            purged = true;
            return Optional.of(tables.change(id));
        });
    }

    @Override
    public void remember(FetchState state) {
        write(() -> tables.remember(state));
    }

    @Override
    public long commit() {
        return write(() -> {
            connection.commit();
            lock.finished(false);
            if (purged) {
                PurgedFile.rewrite(database, connection);
                purged = false;
            }
            return sequence;
        });
    }

    @Override
    public void indexed() {
        lock.finished(true);
    }

    /** A change of one report that is not deleted; says whether it changed anything. */
    private interface Edit {
        boolean on(long report) throws SQLException;
    }

    private Optional<Change> change(ReportId id, Edit edit) {
        return write(() -> {
            Optional<WriteTables.ReportRow> row = tables.report(id).filter(found -> !found.deleted());
            if (row.isEmpty() || !edit.on(row.get().number())) {
                return Optional.empty();
            }
            tables.touch(row.get().number(), ++sequence);
            return Optional.of(tables.change(id));
        });
    }

    private <T> T write(Write<T> write) {
        try {
            return write.run();
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be written to", e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void close() {
        try (lock; connection; tables) {
            rollBack();
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be closed", e);
        }
    }

    /** After a full disk SQLite has rolled back already, and says that there is nothing to roll back. */
    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, "The transaction had ended", e);
        }
    }
}
