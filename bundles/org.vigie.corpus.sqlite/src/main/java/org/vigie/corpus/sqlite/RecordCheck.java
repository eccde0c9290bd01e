package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.vigie.model.ContentHash;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Revision;

/** Checks that the file is whole, that its rows fit together, and that every text is still the one that was hashed. */
final class RecordCheck {

    private static final Phrases WORDS = Phrases.of(RecordCheck.class);

    private final Connection connection;
    private final List<String> problems = new ArrayList<>();

    RecordCheck(Connection connection) {
        this.connection = connection;
    }

    List<String> problems() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            list(statement, "PRAGMA integrity_check", "ok", WORDS.say("The file is damaged: "));
            list(statement, "SELECT \"table\" || ' row ' || coalesce(rowid, '?') FROM pragma_foreign_key_check", "",
                    WORDS.say("A row refers to one that does not exist: "));
            list(statement, "SELECT id FROM report WHERE current IS NULL"
                    + " AND number NOT IN (SELECT report FROM tombstone WHERE purged)", "",
                    WORDS.say("A report has no revision: "));
        }
        if (problems.isEmpty()) {
            checkHashes();
        }
        return problems;
    }

    private void checkHashes() throws SQLException {
        try (Rows rows = new Rows(connection);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + Rows.REPORT_COLUMNS
                        + " FROM report JOIN source ON source.id = report.source WHERE current IS NOT NULL")) {
            while (result.next()) {
                String id = result.getString(2);
                try {
                    check(rows.report(result), id);
                } catch (DateTimeException | IllegalArgumentException e) {
                    problems.add(WORDS.say("Report %s cannot be understood: %s", id, e.getMessage()));
                }
            }
        }
    }

    private void check(Report report, String id) {
        if (!ReportId.of(report.key()).value().equals(id)) {
            problems.add(WORDS.say("The id of report %s does not fit its key", id));
        }
        check(report, report.current());
        report.earlier().forEach(revision -> check(report, revision));
    }

    private void check(Report report, Revision revision) {
        if (!ContentHash.of(revision.content()).equals(revision.hash())) {
            problems.add(WORDS.say("Report %s, revision %s: the content was changed", report.id(), revision.hash()));
        }
    }

    private void list(Statement statement, String query, String fine, String prefix) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (!rows.getString(1).equals(fine)) {
                    problems.add(prefix + rows.getString(1));
                }
            }
        }
    }
}
