package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.Waiting;

/**
 * The SQLite file of a corpus: opening it in the right mode, creating it, bringing it to this version. Write-ahead log,
 * full synchronisation at each commit, foreign keys, and removed content overwritten with zeros.
 */
final class Database {

    static final String FILE = "corpus.sqlite";
    /** The version of the format that this code writes, in {@code PRAGMA user_version}. */
    static final int VERSION = 1;
    /** "Vigi" in ASCII, in {@code PRAGMA application_id}. */
    private static final int APPLICATION = 0x56696769;
    private static final int CACHE_KIBIBYTES = 32 * 1024;
    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Duration CREATION = Duration.ofSeconds(60);

    private final Path folder;
    private final Path file;

    Database(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    boolean isComplete() {
        try {
            return Files.exists(file) && Files.size(file) > 0 && version() > 0;
        } catch (IOException e) {
            throw new CorpusException(file + " cannot be read: " + SqliteCorpora.reason(e), e);
        }
    }

    /** Makes an empty corpus. Two processes may try at the same time; one of them does it. */
    void create() {
        try (WriteLock _ = WriteLock.take(folder, "creating the corpus", Waiting.atMost(CREATION))) {
            if (isComplete()) {
                return;
            }
            try (Connection connection = writer(); Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                for (String command : schema(1)) {
                    statement.executeUpdate(command);
                }
                statement.executeUpdate("INSERT INTO corpus VALUES ('" + UUID.randomUUID() + "', '"
                        + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "')");
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
                statement.executeUpdate("PRAGMA user_version = " + VERSION);
                statement.execute("COMMIT");
            }
        } catch (SQLException e) {
            throw failure("The corpus cannot be created", e);
        }
    }

    /** Brings an older file to this version, and refuses a newer one. */
    void migrate() {
        int version = version();
        if (version > VERSION) {
            throw new CorpusException(
                    "The corpus in " + folder + " has format " + version + "; this Vigie knows formats"
                            + " up to " + VERSION + ". Use a newer Vigie for it");
        }
        if (version < 1) {
            throw new CorpusException(file + " is no corpus of Vigie");
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
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        execute(connection, "PRAGMA secure_delete = true");
        return connection;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) BUSY.toMillis());
        config.setCacheSize(-CACHE_KIBIBYTES);
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

    private static String[] schema(int version) {
        try (InputStream in = Database.class.getResourceAsStream("schema-" + version + ".sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return text.strip().split(";\\s*(?=\n|$)");
        } catch (IOException e) {
            throw new CorpusException("The schema cannot be read from the bundle", e);
        }
    }

    CorpusException failure(String what, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException s ? s.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String why = switch (code) {
            case SQLITE_FULL -> "the disk is full; make room and try again. Everything that was committed is kept";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_READONLY_DIRECTORY ->
                "no right to write to, or to"
                        + " read from, " + folder;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> file + " is damaged; restore it from a backup";
            case SQLITE_BUSY -> "another program keeps the file locked";
            default -> e.getMessage();
        };
        return new CorpusException(what + " (" + folder + "): " + why, e);
    }
}
