package org.vigie.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.vigie.search.Entry;
import org.vigie.search.EntryHit;
import org.vigie.search.Highlight;
import org.vigie.search.QueryLanguage;

/** Makes index documents of entries, and hits of documents. */
final class EntryDocuments {

    /** Lucene refuses terms of more bytes. */
    private static final int MAX_TERM_CHARS = 8_000;
    /** What is found as a whole only. */
    private static final Set<String> KEYS = Set.of(Entry.INCIDENT, Entry.REPORT);

    private EntryDocuments() {}

    /** Says whether the values of a field are found by their words. */
    static boolean isOfWords(String field) {
        return QueryLanguage.isEvidence(field) && !KEYS.contains(field);
    }

    static Document of(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id(), Store.NO));
        document.add(new SortedSetDocValuesField(Fields.ID, new BytesRef(entry.id())));
        document.add(new StringField(Fields.TYPE, entry.type().id(), Store.NO));
        document.add(new StringField(Fields.GROUP, entry.group(), Store.NO));
        document.add(new SortedSetDocValuesField(Fields.GROUP, new BytesRef(entry.group())));
        document.add(new BinaryDocValuesField(Fields.DISPLAY, EntryDisplay.of(entry)));
        entry.date().ifPresent(date -> Documents.addDate(document, date));
        document.add(new SortedDocValuesField(EntrySorts.TITLE, EntrySorts.title(entry.title())));
        entry.numbers().forEach((name, number) -> document
                .add(new NumericDocValuesField(EntrySorts.number(name), number)));
        Documents.addText(document, Fields.TITLE, entry.title(), entry.language());
        Documents.addText(document, Fields.TEXT, entry.text(), entry.language());
        entry.values().forEach((field, values) -> values.stream().distinct().forEach(value -> {
            String cut = value.length() <= MAX_TERM_CHARS ? value : value.substring(0, MAX_TERM_CHARS);
            document.add(
                    isOfWords(field) ? new TextField(field, cut, Store.NO) : new StringField(field, cut, Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(cut)));
        }));
        return document;
    }

    static EntryHit hit(IndexSearcher searcher, int document, String text, double score, List<Highlight> highlights)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.DISPLAY);
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new IOException("The index has a document without its display value");
        }
        return EntryDisplay.hit(values.binaryValue().utf8ToString(), text, score, highlights);
    }
}
