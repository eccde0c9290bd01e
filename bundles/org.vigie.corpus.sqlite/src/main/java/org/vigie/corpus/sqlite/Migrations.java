package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.vigie.corpus.CorpusException;
import org.vigie.model.Phrases;

/**
 * The steps from each format to the next. A format that was released never changes; a change of the schema is a new step at
 * the end of the list, with a test.
 *
 * @param steps the step to format 1 first, which makes an empty corpus
 */
record Migrations(List<Step> steps) {

    private static final Phrases WORDS = Phrases.of(Migrations.class);

    /** Brings a file from one format to the next; runs in a transaction together with all that follow. */
    interface Step {
        void run(Statement statement) throws SQLException;
    }

    static Migrations known() {
        return new Migrations(List.of(Migrations::toFormat1, Migrations::toFormat2, Migrations::toFormat3,
                Migrations::toFormat4));
    }

    /** Returns the format that the last step leads to. */
    int newest() {
        return steps.size();
    }

    /** Takes the steps that a file of the given format lacks. The caller holds the write lock. */
    void apply(Database database, int from) {
        try (Connection connection = database.writer(); Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (Step step : steps.subList(from, steps.size())) {
                step.run(statement);
            }
            statement.executeUpdate("PRAGMA application_id = " + Database.APPLICATION);
            statement.executeUpdate("PRAGMA user_version = " + newest());
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be brought to this format", e);
        }
    }

    private static void toFormat1(Statement statement) throws SQLException {
        run(statement, "schema-1.sql");
        statement.executeUpdate("INSERT INTO corpus VALUES ('" + UUID.randomUUID() + "', '"
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "')");
    }

    private static void toFormat2(Statement statement) throws SQLException {
        run(statement, "schema-2.sql");
    }

    private static void toFormat3(Statement statement) throws SQLException {
        run(statement, "schema-3.sql");
    }

    private static void toFormat4(Statement statement) throws SQLException {
        run(statement, "schema-4.sql");
    }

    private static void run(Statement statement, String script) throws SQLException {
        for (String command : script(script)) {
            statement.executeUpdate(command);
        }
    }

    private static String[] script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return text.strip().split(";\\s*(?=\n|$)");
        } catch (IOException e) {
            throw new CorpusException("The script " + name + " cannot be read from the bundle", e);
        }
    }
}
