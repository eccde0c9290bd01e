package org.vigie.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.vigie.model.PartialDate;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKind;
import org.vigie.search.Highlight;
import org.vigie.search.Hit;
import org.vigie.search.ResultType;

/** What a hit shows, packed into one value: its parts with a character between them that plain text does not have. */
final class Display {

    private static final char BETWEEN = '\u0001';
    private static final int ID = 0;
    private static final int KIND = 1;
    private static final int SOURCE = 2;
    private static final int SOURCE_NAME = 3;
    private static final int LANGUAGE = 4;
    private static final int PUBLISHED = 5;
    private static final int TITLE = 6;

    private Display() {}

    static BytesRef of(Report report) {
        return new BytesRef(String.join(String.valueOf(BETWEEN), report.id().value(), report.kind().id(),
                report.source().id(), report.source().name(), report.content().language(),
                report.content().published().map(PartialDate::toString).orElse(""), report.content().title()));
    }

    /** Returns the hit of a document. */
    static Hit hit(IndexReader reader, int document, double score, List<Highlight> highlights) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        String[] parts = parts(leaf.reader().getBinaryDocValues(Fields.DISPLAY), document - leaf.docBase);
        return new Hit(ResultType.REPORT, new ReportId(parts[ID]), parts[TITLE], parts[SOURCE], parts[SOURCE_NAME],
                ReportKind.of(parts[KIND]).orElseThrow(), parts[LANGUAGE],
                Optional.of(parts[PUBLISHED]).filter(date -> !date.isEmpty()).map(PartialDate::parse), score,
                highlights);
    }

    /** Returns the id of a document of a leaf. */
    static ReportId id(BinaryDocValues values, int document) throws IOException {
        return new ReportId(parts(values, document)[ID]);
    }

    private static String[] parts(BinaryDocValues values, int document) throws IOException {
        if (values == null || !values.advanceExact(document)) {
            throw new IOException("The index has a document without its display value");
        }
        return values.binaryValue().utf8ToString().split(String.valueOf(BETWEEN), -1);
    }
}
