package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.Cursor;

/** A walk through the rows of a query, on a connection of its own that sees the corpus as it was at the start. */
final class RowCursor<T> implements Cursor<T> {

    /** Makes an element of the current row. */
    interface Mapper<T> {
        T map(Rows rows, ResultSet row) throws SQLException;
    }

    /** Makes what puts reports together. */
    interface Reader {
        Rows on(Connection connection) throws SQLException;
    }

    private final Database database;
    private final Connection connection;
    private final Rows rows;
    private final ResultSet result;
    private final Mapper<T> mapper;
    private boolean ready;
    private boolean ended;

    RowCursor(Database database, String query, Object parameter, Mapper<T> mapper) {
        this(database, Rows::new, query, parameter, mapper);
    }

    RowCursor(Database database, Reader reader, String query, Object parameter, Mapper<T> mapper) {
        this.database = database;
        this.mapper = mapper;
        Connection opened = null;
        try {
            opened = database.reader();
            opened.setAutoCommit(false);
            PreparedStatement statement = opened.prepareStatement(query);
            if (parameter != null) {
                statement.setObject(1, parameter);
            }
            this.rows = reader.on(opened);
            this.result = statement.executeQuery();
            this.connection = opened;
        } catch (SQLException e) {
            closeAfter(e, opened);
            throw database.failure("The corpus cannot be read", e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            if (!ready && !ended) {
                ended = !result.next();
                ready = !ended;
            }
            return ready;
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be read", e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        try {
            return mapper.map(rows, result);
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be read", e);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CorpusException("A row of the corpus in " + database.folder() + " cannot be understood: "
                    + e.getMessage() + "; “vigie check” says which", e);
        }
    }

    @Override
    public void close() {
        try (connection; rows) {
            result.close();
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be closed", e);
        }
    }

    private static void closeAfter(SQLException e, Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException closing) {
            e.addSuppressed(closing);
        }
    }
}
