package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The statements of one job, each prepared once. Used by one thread. */
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    ResultSet query(String sql, Object... parameters) throws SQLException {
        return prepared(sql, parameters).executeQuery();
    }

    int update(String sql, Object... parameters) throws SQLException {
        return prepared(sql, parameters).executeUpdate();
    }

    long lastInserted() throws SQLException {
        try (ResultSet row = query("SELECT last_insert_rowid()")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
