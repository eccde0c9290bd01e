package org.vigie.search.lucene;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.WebAddress;
import org.vigie.search.ResultType;

/** Makes index documents of reports. */
final class Documents {

    /** Lucene refuses terms of more bytes. */
    private static final int MAX_TERM_CHARS = 8_000;

    private static final Set<String> TEXT_FIELDS = Set.of(Fields.TITLE, Fields.TEXT);

    private Documents() {}

    /** @param aside parts of the text, in their order */
    static Document of(Report report, List<Passage> aside) {
        Content content = report.content();
        Document document = new Document();
        document.add(new StringField(Fields.ID, report.id().value(), Store.NO));
        document.add(new BinaryDocValuesField(Fields.DISPLAY, Display.of(report)));
        document.add(new StringField(Fields.TYPE, ResultType.REPORT.id(), Store.NO));
        document.add(new KeywordField(Fields.KIND, report.kind().id(), Store.NO));
        document.add(new KeywordField(Fields.SOURCE, cut(report.source().id()), Store.NO));
        document.add(new KeywordField(Fields.LANGUAGE, content.language(), Store.NO));
        report.tags().forEach(tag -> document.add(new KeywordField(Fields.TAG, cut(tag), Store.NO)));
        for (Identifier identifier : content.identifiers()) {
            String value = identifier.value().toLowerCase(Locale.ROOT);
            document.add(new StringField(Fields.IDENTIFIER, cut(value), Store.NO));
            document.add(new StringField(Fields.IDENTIFIER, cut(identifier.scheme() + ":" + value), Store.NO));
        }
        if (!content.address().isEmpty()) {
            String address = WebAddress.canonical(content.address());
            document.add(new StringField(Fields.URL, cut(address), Store.NO));
        }
        content.attribute(Content.AUTHOR).forEach(name -> document.add(new TextField(Fields.AUTHOR, name, Store.NO)));
        content.attribute(Content.CATEGORY)
                .forEach(name -> document.add(new TextField(Fields.CATEGORY, name, Store.NO)));
        content.published().ifPresent(date -> addDate(document, date));
        addText(document, Fields.TITLE, content.title(), content.language());
        addText(document, content.text(), content.language(), aside);
        return document;
    }

    /** Indexes a text in two fields: what is its own, and the rest. */
    private static void addText(Document document, String text, String language, List<Passage> aside) {
        if (aside.isEmpty()) {
            addText(document, Fields.TEXT, text, language);
            return;
        }
        document.add(new StoredField(Fields.TEXT, text));
        int from = 0;
        for (Passage part : aside) {
            int start = Math.clamp(part.start(), from, text.length());
            int end = Math.clamp(part.end(), start, text.length());
            index(document, Fields.TEXT, text.substring(from, start), language);
            index(document, Fields.ASIDE, text.substring(start, end), language);
            from = end;
        }
        index(document, Fields.TEXT, text.substring(from), language);
    }

    static void addDate(Document document, PartialDate date) {
        document.add(new LongPoint(Fields.FIRST_DAY, date.firstDay().toEpochDay()));
        document.add(new LongPoint(Fields.LAST_DAY, date.lastDay().toEpochDay()));
        document.add(new NumericDocValuesField(Fields.PUBLISHED, date.start().toEpochSecond(ZoneOffset.UTC)));
        document.add(value(Fields.YEAR, date.atMost(PartialDate.Precision.YEAR)));
        if (date.precision().compareTo(PartialDate.Precision.MONTH) >= 0) {
            document.add(value(Fields.MONTH, date.atMost(PartialDate.Precision.MONTH)));
        }
    }

    private static Field value(String field, PartialDate date) {
        return new SortedSetDocValuesField(field, new BytesRef(date.toString()));
    }

    static void addText(Document document, String field, String text, String language) {
        if (text.isEmpty()) {
            return;
        }
        document.add(new StoredField(field, text));
        index(document, field, text, language);
    }

    private static void index(Document document, String field, String text, String language) {
        if (text.isBlank()) {
            return;
        }
        for (String analysis : analyses(language)) {
            document.add(new TextField(field + analysis, text, Store.NO));
        }
    }

    /** Text of a language that is not known is indexed in all of them. */
    private static List<String> analyses(String language) {
        return switch (language) {
            case "fr" -> List.of(Fields.FRENCH, Fields.EXACT);
            case "en" -> List.of(Fields.ENGLISH, Fields.EXACT);
            case Content.UNDETERMINED -> Fields.ANALYSES;
            default -> List.of(Fields.EXACT);
        };
    }

    private static String cut(String term) {
        return term.length() <= MAX_TERM_CHARS ? term : term.substring(0, MAX_TERM_CHARS);
    }

    /** Returns the document with the stored title and text. */
    static Document texts(StoredFields stored, int document) throws IOException {
        return stored.document(document, TEXT_FIELDS);
    }

    static String text(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }
}
