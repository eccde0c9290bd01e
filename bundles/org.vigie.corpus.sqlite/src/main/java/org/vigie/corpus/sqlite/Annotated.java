package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what annotators found, which came with format 3. An older corpus that cannot be written to has nothing of it. */
final class Annotated {

    private static final int FORMAT = 3;
    /** The language that the origin states, else the one that was found. */
    static final String LANGUAGE = "CASE revision.language WHEN 'und' THEN coalesce((SELECT min(annotated.language)"
            + " FROM annotated WHERE annotated.revision = revision.number), 'und') ELSE revision.language END";

    /** Selects reports whose current revision one of some annotators has not seen; they are the members of a JSON object. */
    static final String LACKING = " AND report.current IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(?) AS wanted"
            + " WHERE NOT EXISTS (SELECT 1 FROM annotated WHERE annotated.revision = report.current"
            + " AND annotated.annotator = wanted.key AND annotated.version >= wanted.value)) ORDER BY report.id";

    private Annotated() {}

    private static boolean isKnown(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Database.number(statement, "PRAGMA user_version") >= FORMAT;
        }
    }

    /** Returns what to select of a revision for the language of its text. */
    static String language(Connection connection) throws SQLException {
        return isKnown(connection) ? LANGUAGE : "language";
    }

    /** Returns annotators with their versions as a JSON object. */
    static String json(Map<String, Integer> annotators) {
        return annotators.entrySet().stream()
                .map(annotator -> '"' + annotator.getKey().replace("\\", "\\\\").replace("\"", "\\\"") + "\":"
                        + annotator.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
