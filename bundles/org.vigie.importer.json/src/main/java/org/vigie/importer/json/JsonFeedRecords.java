package org.vigie.importer.json;

import java.util.Set;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.model.Content;
import org.vigie.model.ReportKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedRecords implements RecordReader {

    private static final Set<String> USED = Set.of("id", "url", "title", "content_html", "content_text", "summary",
            "date_published", "date_modified", "authors", "author", "tags", "language", "external_url");

    private final HtmlReader html;

    JsonFeedRecords(HtmlReader html) {
        this.html = html;
    }

    @Override
    public boolean reads(JsonNode record, ObjectNode header) {
        return header.path("version").asString("").startsWith("https://jsonfeed.org/version/");
    }

    @Override
    public void read(Item item, ReportSink sink) {
        JsonNode record = item.record();
        String language = JsonFields.text(record, "language");
        ReportDraft.Builder draft = ReportDraft.record(item.number()).line(item.line()).kind(ReportKind.PRESS)
                .sourceName(JsonFields.text(item.header(), "title")).originId(JsonFields.text(record, "id"))
                .title(JsonFields.text(record, "title"))
                .text(body(record)).address(JsonFields.text(record, "url"))
                .language(language.isEmpty() ? JsonFields.text(item.header(), "language") : language);
        StatedDate.read(JsonFields.text(record, "date_published")).ifPresent(draft::published);
        StatedDate.read(JsonFields.text(record, "date_modified")).ifPresent(draft::modified);
        record.path("authors").forEach(author -> draft.attribute(Content.AUTHOR, JsonFields.text(author, "name")));
        draft.attribute(Content.AUTHOR, JsonFields.text(record.path("author"), "name"));
        record.path("tags").forEach(tag -> draft.attribute(Content.CATEGORY, tag.asString("")));
        draft.attribute(Content.LINK, JsonFields.text(record, "external_url"));
        new JsonFields(record).all().forEach((name, values) -> {
            if (!USED.contains(name)) {
                draft.attribute(name, values);
            }
        });
        sink.report(draft.build());
    }

    private String body(JsonNode record) {
        String markup = JsonFields.text(record, "content_html");
        if (!markup.isEmpty()) {
            return html.text(markup);
        }
        String plain = JsonFields.text(record, "content_text");
        return plain.isEmpty() ? JsonFields.text(record, "summary") : plain;
    }
}
