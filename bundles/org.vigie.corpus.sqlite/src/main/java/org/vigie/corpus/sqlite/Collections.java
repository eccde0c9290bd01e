package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.vigie.corpus.ReportCollection;
import org.vigie.model.ReportId;

/** Reads collections. A corpus of format 1 that cannot be written to has none. */
final class Collections {

    private static final String ALIVE = "report NOT IN (SELECT report FROM tombstone)";

    private Collections() {}

    static List<ReportCollection> of(Connection connection) throws SQLException {
        List<ReportCollection> collections = new ArrayList<>();
        if (areKnown(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT name, (SELECT count(*) FROM collected"
                            + " WHERE collection = number AND " + ALIVE + ") FROM collection ORDER BY name")) {
                while (rows.next()) {
                    collections.add(new ReportCollection(rows.getString(1), rows.getLong(2)));
                }
            }
        }
        return collections;
    }

    static List<ReportId> members(Connection connection, String collection) throws SQLException {
        List<ReportId> members = new ArrayList<>();
        if (areKnown(connection)) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT report.id FROM collected"
                    + " JOIN collection ON collection.number = collected.collection"
                    + " JOIN report ON report.number = collected.report"
                    + " WHERE collection.name = ? AND collected." + ALIVE + " ORDER BY collected.added, report.id")) {
                statement.setString(1, collection);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        members.add(new ReportId(rows.getString(1)));
                    }
                }
            }
        }
        return members;
    }

    private static boolean areKnown(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Database.number(statement, "SELECT count(*) FROM sqlite_master WHERE name = 'collected'") > 0;
        }
    }
}
