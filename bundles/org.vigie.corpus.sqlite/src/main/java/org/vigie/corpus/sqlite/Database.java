package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.LockHolder;
import org.vigie.corpus.Waiting;
import org.vigie.model.Phrases;

/**
 * The SQLite file of a corpus: opening it in the right mode, creating it, bringing it to this version. Write-ahead log,
 * full synchronisation at each commit, foreign keys, and removed content overwritten with zeros.
 */
final class Database {

    private static final Phrases WORDS = Phrases.of(Database.class);

    static final String FILE = "corpus.sqlite";
    /** "Vigi" in ASCII, in {@code PRAGMA application_id}. */
    static final int APPLICATION = 0x56696769;
    private static final int CACHE_KIBIBYTES = 32 * 1024;
    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Duration CREATION = Duration.ofSeconds(60);

    private final Path folder;
    private final Path file;
    private final WriteLock.Held held;

    Database(Path folder, WriteLock.Held held) {
        this(folder, held, FILE);
    }

    private Database(Path folder, WriteLock.Held held, String name) {
        this.folder = folder;
        this.held = held;
        this.file = folder.resolve(name);
    }

    Path folder() {
        return folder;
    }

    WriteLock lock(String purpose, Waiting waiting) {
        return WriteLock.take(held, folder, purpose, waiting);
    }

    Optional<LockHolder> writerNow() {
        return WriteLock.holder(held, folder);
    }

    /** Says whether there is a file, be it ours or not; an empty one is none. */
    boolean isThere() {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new CorpusException(file + " cannot be read: " + SqliteCorpora.reason(e), e);
        }
    }

    /** Makes an empty corpus. Two processes may try at the same time; one of them does it. */
    void create() {
        try (WriteLock lock = lock("creating the corpus", Waiting.atMost(CREATION))) {
            if (!isThere()) {
                // made beside its place, so that a file in its place is a whole one, whenever the process ends
                Database half = new Database(folder, held, FILE + ".new");
                for (String rest : List.of("", "-wal", "-shm")) {
                    Files.deleteIfExists(folder.resolve(FILE + ".new" + rest));
                }
                Migrations.known().apply(half, 0);
                Files.move(half.file, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            lock.finished(true);
        } catch (IOException e) {
            throw new CorpusException(
                    WORDS.say("The folder %s cannot be written to: %s", folder, SqliteCorpora.reason(e)), e);
        }
    }

    /** Brings an older file to this version, and refuses a newer one. */
    void migrate() {
        int version = version();
        int newest = Migrations.known().newest();
        if (version > newest) {
            throw new CorpusException(
                    WORDS.say(
                            "The corpus in %s has format %d; this Vigie knows formats up to %d. Use a newer Vigie for it",
                            folder,
                            version, newest));
        }
        if (version < 1) {
            throw new CorpusException(WORDS.say("%s is no corpus of Vigie", file));
        }
        if (version < newest) {
            try (WriteLock _ = lock("migrating the corpus to format " + newest, Waiting.atMost(CREATION))) {
                Migrations.known().apply(this, version());
            }
        }
    }

    private int version() {
        try (Connection connection = reader(); Statement statement = connection.createStatement()) {
            return number(statement, "PRAGMA application_id") == APPLICATION
                    ? (int) number(statement, "PRAGMA user_version")
                    : 0;
        } catch (SQLException e) {
            throw failure("The corpus cannot be opened", e);
        }
    }

    /** Opens a connection that only reads. */
    Connection reader() throws SQLException {
        Connection connection = copier();
        execute(connection, "PRAGMA query_only = true");
        return connection;
    }

    /**
     * Opens a connection for reading that may write other files. On a medium that nobody can write to, SQLite needs to be
     * told so.
     */
    Connection copier() throws SQLException {
        SQLiteConfig config = config();
        if (Files.isWritable(folder) && Files.isWritable(file) || Files.exists(folder.resolve(FILE + "-wal"))) {
            if (!Files.isWritable(file)) {
                config.setOpenMode(SQLiteOpenMode.READONLY);
                config.resetOpenMode(SQLiteOpenMode.READWRITE);
                config.resetOpenMode(SQLiteOpenMode.CREATE);
                return config.createConnection("jdbc:sqlite:" + file);
            }
            return config.createConnection("jdbc:sqlite:" + file);
        }
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return config.createConnection("jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file://", "file:")
                + "?mode=ro&immutable=1");
    }

    /** Opens a connection that writes; the caller holds the write lock. */
    Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // a transaction that begins by reading and writes later is refused at once, without waiting, while a reader restores the log
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        execute(connection, "PRAGMA secure_delete = true");
        return connection;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) BUSY.toMillis());
        config.setCacheSize(-CACHE_KIBIBYTES);
        // otherwise the driver asks for the last row number after each insert and leaves that query open
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    CorpusException failure(String what, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException s ? s.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String why = switch (code) {
            case SQLITE_FULL ->
                WORDS.say("the disk is full; make room and try again. Everything that was committed is kept");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_READONLY_DIRECTORY ->
                WORDS.say("no right to write to, or to read from, %s", folder);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> WORDS.say("%s is damaged; restore it from a backup", file);
            case SQLITE_BUSY -> WORDS.say("another program keeps the file locked");
            default -> e.getMessage();
        };
        return new CorpusException(WORDS.say(what) + " (" + folder + "): " + why, e);
    }
}
