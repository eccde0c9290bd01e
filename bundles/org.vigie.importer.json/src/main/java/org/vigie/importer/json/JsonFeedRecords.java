package org.vigie.importer.json;

import java.util.Set;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonRecordFields;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.ReportKind;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedRecords implements RecordReader {

    private static final Set<String> USED = Set.of("id", "url", "title", "content_html", "content_text", "summary",
            "date_published", "date_modified", "authors", "author", "tags", "language", "external_url");

    private final HtmlReader html;

    JsonFeedRecords(HtmlReader html) {
        this.html = html;
    }

    @Override
    public boolean reads(JsonObject record, JsonObject header) {
        return header.text("version").startsWith("https://jsonfeed.org/version/");
    }

    @Override
    public void read(JsonRecord item, ReportSink sink) {
        JsonValue record = item.value();
        String language = record.text("language");
        ReportDraft.Builder draft = ReportDraft.record(item.number()).line(item.line()).kind(ReportKind.PRESS)
                .sourceName(item.header().text("title")).originId(record.text("id"))
                .title(record.text("title"))
                .text(body(record)).address(record.text("url"))
                .language(language.isEmpty() ? item.header().text("language") : language);
        StatedDate.read(record.text("date_published")).ifPresent(draft::published);
        StatedDate.read(record.text("date_modified")).ifPresent(draft::modified);
        record.get("authors").elements().forEach(author -> draft.attribute(Content.AUTHOR, author.text("name")));
        draft.attribute(Content.AUTHOR, record.get("author").text("name"));
        record.get("tags").elements().forEach(tag -> draft.attribute(Content.CATEGORY, tag.text()));
        draft.attribute(Content.LINK, record.text("external_url"));
        new JsonRecordFields(item.value()).all().forEach((name, values) -> {
            if (!USED.contains(name)) {
                draft.attribute(name, values);
            }
        });
        sink.report(draft.build());
    }

    private String body(JsonValue record) {
        String markup = record.text("content_html");
        if (!markup.isEmpty()) {
            return html.text(markup);
        }
        String plain = record.text("content_text");
        return plain.isEmpty() ? record.text("summary") : plain;
    }
}
