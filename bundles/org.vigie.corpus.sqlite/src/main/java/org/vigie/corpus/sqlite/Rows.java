package org.vigie.corpus.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Identifier;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Reliability;
import org.vigie.model.Report;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;

/** Puts reports together from their rows. Belongs to one connection and one thread. */
final class Rows implements AutoCloseable {

    /** What a query must select for {@link #report}. */
    static final String REPORT_COLUMNS = "report.number, report.id, report.source, report.key, report.kind,"
            + " report.current, report.added, report.sequence, source.name, source.reliability";

    private final PreparedStatement revisions;
    private final PreparedStatement attributes;
    private final PreparedStatement identifiers;
    private final PreparedStatement origins;
    private final PreparedStatement tags;
    private final PreparedStatement notes;
    private final Statements others;

    /** Reads reports as they are shown. */
    Rows(Connection connection) throws SQLException {
        this(connection, Annotated.language(connection));
    }

    /** Reads reports as their origins state them, without what annotators found. */
    static Rows stated(Connection connection) throws SQLException {
        return new Rows(connection, "language");
    }

    /** @param language what to select for the language of a revision */
    private Rows(Connection connection, String language) throws SQLException {
        revisions = connection.prepareStatement("SELECT number, hash, title, text,"
                + " " + language + ", published, modified,"
                + " address FROM revision WHERE report = ? ORDER BY number");
        attributes = connection
                .prepareStatement("SELECT name, value FROM attribute WHERE revision = ? ORDER BY name, position");
        identifiers = connection.prepareStatement("SELECT scheme, value FROM identifier WHERE revision = ?");
        origins = connection.prepareStatement("SELECT location, record, importer, imported FROM origin"
                + " WHERE revision = ?");
        tags = connection.prepareStatement("SELECT tag FROM tag WHERE report = ?");
        notes = connection.prepareStatement("SELECT text, author, written FROM note WHERE report = ? ORDER BY number");
        others = new Statements(connection);
    }

    /** Asks something else on the same connection. */
    ResultSet query(String sql, Object... parameters) throws SQLException {
        return others.query(sql, parameters);
    }

    /** Reads the report of the current row of a query. */
    Report report(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        long current = row.getLong(6);
        Source source = new Source(row.getString(3), row.getString(9), Reliability.valueOf(row.getString(10)));
        ReportKey key = new ReportKey(source.id(), row.getString(4));
        ReportKind kind = ReportKind.of(row.getString(5)).orElseThrow();
        Revision shown = null;
        List<Revision> earlier = new ArrayList<>();
        revisions.setLong(1, number);
        try (ResultSet rows = revisions.executeQuery()) {
            while (rows.next()) {
                Revision revision = revision(rows);
                if (rows.getLong(1) == current) {
                    shown = revision;
                } else {
                    earlier.add(revision);
                }
            }
        }
        return new Report(key, source, kind, shown, earlier, tags(number), notes(number));
    }

    private Revision revision(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        Content content = new Content(row.getString(3), row.getString(4), row.getString(5), date(row.getString(6)),
                date(row.getString(7)), row.getString(8), attributes(number), identifiers(number));
        return new Revision(new ContentHash(row.getString(2)), content, origins(number));
    }

    private static Optional<PartialDate> date(String text) {
        return Optional.ofNullable(text).map(PartialDate::parse);
    }

    private SortedMap<String, List<String>> attributes(long revision) throws SQLException {
        SortedMap<String, List<String>> found = new TreeMap<>();
        attributes.setLong(1, revision);
        try (ResultSet rows = attributes.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        return found;
    }

    private SortedSet<Identifier> identifiers(long revision) throws SQLException {
        SortedSet<Identifier> found = new TreeSet<>();
        identifiers.setLong(1, revision);
        try (ResultSet rows = identifiers.executeQuery()) {
            while (rows.next()) {
                found.add(new Identifier(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    private List<Origin> origins(long revision) throws SQLException {
        List<Origin> found = new ArrayList<>();
        // as text, times with and without a fraction of a second would sort wrongly
        origins.setLong(1, revision);
        try (ResultSet rows = origins.executeQuery()) {
            while (rows.next()) {
                found.add(new Origin(rows.getString(1), rows.getLong(2), rows.getString(3),
                        Instant.parse(rows.getString(4))));
            }
        }
        found.sort(Comparator.comparing(Origin::imported).thenComparing(Origin::location)
                .thenComparingLong(Origin::record));
        return found;
    }

    SortedSet<String> tags(long report) throws SQLException {
        SortedSet<String> found = new TreeSet<>();
        tags.setLong(1, report);
        try (ResultSet rows = tags.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<Note> notes(long report) throws SQLException {
        List<Note> found = new ArrayList<>();
        notes.setLong(1, report);
        try (ResultSet rows = notes.executeQuery()) {
            while (rows.next()) {
                found.add(new Note(rows.getString(1), rows.getString(2), Instant.parse(rows.getString(3))));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(revisions, attributes, identifiers, origins, tags, notes)) {
            statement.close();
        }
        others.close();
    }
}
