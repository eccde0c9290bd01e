package org.vigie.corpus.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.model.Annotation;
import org.vigie.model.Boilerplate;
import org.vigie.model.ContentHash;
import org.vigie.model.DetectedLanguage;
import org.vigie.model.Findings;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Passage;
import org.vigie.model.PlacedAnnotation;
import org.vigie.model.ReportId;

/** Reads rows of the ledger as entries. */
final class EntryRows {

    static final String FOUND = "SELECT report.id, revision.hash, annotated.annotator, annotated.version,"
            + " annotated.language, revision.number, revision.text FROM annotated"
            + " JOIN revision ON revision.number = annotated.revision JOIN report ON report.number = revision.report";

    private EntryRows() {}

    /** Reads a row of {@link #FOUND}. */
    static LedgerEntry found(Rows rows, ResultSet row) throws SQLException {
        List<Annotation> annotations = new ArrayList<>();
        if (row.getString(5) != null) {
            annotations.add(new DetectedLanguage(row.getString(5)));
        }
        String annotator = row.getString(3);
        mentions(rows, row.getLong(6), annotator, row.getString(7), annotations);
        annotations.addAll(EvidenceRows.subjects(rows, row.getLong(6), annotator));
        annotations.addAll(EvidenceRows.claims(rows, row.getLong(6), annotator));
        return new LedgerEntry.Found(new ReportId(row.getString(1)), new ContentHash(row.getString(2)),
                new Findings(annotator, row.getInt(4), annotations));
    }

    private static void mentions(Rows rows, long revision, String annotator, String text, List<Annotation> to)
            throws SQLException {
        try (ResultSet row = rows
                .query("SELECT kind, first, last, value FROM mention WHERE revision = ? AND annotator = ?"
                        + " ORDER BY first, last, kind", revision, annotator)) {
            while (row.next()) {
                to.add(placed(row, text));
            }
        }
    }

    /** Reads a row of the mention table: kind, first, last, value. */
    static PlacedAnnotation placed(ResultSet row, String text) throws SQLException {
        Passage passage = Passage.of(text, row.getInt(2), row.getInt(3));
        String kind = row.getString(1);
        return kind.equals(LedgerTables.BOILERPLATE)
                ? new Boilerplate(passage)
                : new Mention(MentionKind.valueOf(kind.toUpperCase(Locale.ROOT)), passage,
                        ActRow.meaning(row.getString(4)));
    }

    /** Reads a row of the link table, with the id of the report in the place of its number, which comes last. */
    static LedgerEntry linked(Rows rows, ResultSet row) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet key = rows.query("SELECT key FROM story WHERE report = ? AND subject = ? ORDER BY key",
                row.getLong(8), row.getInt(3))) {
            while (key.next()) {
                keys.add(key.getString(1));
            }
        }
        return new LedgerEntry.Linked(new IncidentLink(new IncidentId(row.getString(2)),
                new ReportId(row.getString(1)), row.getInt(3), ActRow.role(row.getString(4)), row.getDouble(5),
                row.getString(6), row.getString(7)), keys);
    }
}
