package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.vigie.corpus.CorpusException;

/** What is done with the file of a corpus after a purge. */
final class PurgedFile {

    private PurgedFile() {}

    /** Writes the file anew and empties the log, so that neither holds what was removed. */
    static void rewrite(Database database) throws SQLException {
        try (Connection own = database.writer(); Statement statement = own.createStatement()) {
            statement.execute("VACUUM");
            if (Database.number(statement, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new CorpusException("The purge is not complete: another process is reading the corpus in "
                        + database.folder() + ", so its log still holds the text. Close it and purge again");
            }
        }
    }
}
