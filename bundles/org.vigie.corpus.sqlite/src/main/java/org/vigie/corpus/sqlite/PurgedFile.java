package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.vigie.corpus.CorpusException;

/** What is done with the file of a corpus after a purge. */
final class PurgedFile {

    private PurgedFile() {}

    /**
     * Writes the file anew and empties the log, so that neither holds what was removed.
     *
     * @param writer has no transaction meanwhile: one begins as soon as another ends, and nobody else could write
     */
    static void rewrite(Database database, Connection writer) throws SQLException {
        writer.setAutoCommit(true);
        try {
            rewrite(database);
        } finally {
            writer.setAutoCommit(false);
        }
    }

    private static void rewrite(Database database) throws SQLException {
        try (Connection own = database.writer(); Statement statement = own.createStatement()) {
            statement.execute("VACUUM");
            if (Database.number(statement, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new CorpusException("The purge is not complete: another process is reading the corpus in "
                        + database.folder() + ", so its log still holds the text. Close it and purge again");
            }
        }
    }
}
