package org.vigie.corpus.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.ContentHash;
import org.vigie.model.Evidence;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.Subject;

/** Puts together what one revision says of incidents. */
final class EvidenceRows {

    private EvidenceRows() {}

    /** @param row the id of a report, the hash and the number of a revision */
    static Evidence evidence(Rows rows, ResultSet row) throws SQLException {
        ReportId report = new ReportId(row.getString(1));
        ContentHash revision = new ContentHash(row.getString(2));
        long number = row.getLong(3);
        return new Evidence(report, revision, subjects(rows, number), claims(rows, number, report, revision));
    }

    private static List<Subject> subjects(Rows rows, long revision) throws SQLException {
        try (ResultSet row = rows.query(
                "SELECT number, role, title, first, quote FROM subject WHERE revision = ? ORDER BY number", revision)) {
            return subjects(row);
        }
    }

    /** Returns what one annotator found. */
    static List<Subject> subjects(Rows rows, long revision, String annotator) throws SQLException {
        try (ResultSet row = rows.query("SELECT number, role, title, first, quote FROM subject WHERE revision = ?"
                + " AND annotator = ? ORDER BY number", revision, annotator)) {
            return subjects(row);
        }
    }

    private static List<Subject> subjects(ResultSet row) throws SQLException {
        List<Subject> subjects = new ArrayList<>();
        while (row.next()) {
            subjects.add(new Subject(row.getInt(1), ActRow.role(row.getString(2)), row.getString(3),
                    passage(row.getInt(4), row.getString(5))));
        }
        return subjects;
    }

    /** Returns what one annotator found. */
    static List<Claim> claims(Rows rows, long revision, String annotator) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        try (ResultSet row = rows.query("SELECT id, annotator, subject, property, value, normalised, stance, speaker,"
                + " first, quote, confidence FROM claim WHERE revision = ? AND annotator = ? ORDER BY first, number",
                revision, annotator)) {
            while (row.next()) {
                claims.add(claim(row));
            }
        }
        return claims;
    }

    private static List<LedgerClaim> claims(Rows rows, long revision, ReportId report, ContentHash hash)
            throws SQLException {
        List<LedgerClaim> claims = new ArrayList<>();
        try (ResultSet row = rows.query(
                "SELECT id, annotator || '/' || version, subject, property, value, normalised, stance,"
                        + " speaker, first, quote, confidence FROM claim WHERE revision = ? ORDER BY first, number",
                revision)) {
            while (row.next()) {
                claims.add(new LedgerClaim(new ClaimId(row.getString(1)), report, hash, row.getString(2), claim(row)));
            }
        }
        return claims;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(row.getInt(3), row.getString(4), row.getString(5), ActRow.meaning(row.getString(6)),
                ActRow.stance(row.getString(7)), Optional.ofNullable(row.getString(8)),
                passage(row.getInt(9), row.getString(10)),
                row.getDouble(11));
    }

    private static Passage passage(int start, String quote) {
        return new Passage(start, start + quote.length(), quote);
    }
}
