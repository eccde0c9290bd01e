package org.vigie.importer.csaf;

import java.util.Optional;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.StatedDate;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.ReportKind;

/**
 * A list of advisories. Its entries are reports of the feed and not of the publisher, so that they never take the place of an advisory
 * that was read itself; both have the identifier of the advisory.
 *
 * @param file what it is called when it has no name of its own
 */
record RolieFeed(String file) {

    ReportDraft entry(JsonRecord record) {
        JsonValue entry = record.value();
        String id = entry.text("id");
        ReportDraft.Builder draft = ReportDraft.record(record.number()).line(record.line()).kind(ReportKind.ADVISORY)
                .sourceName(name(record.header())).originId(id).title(entry.text("title"))
                .text(entry.at("/summary/content").text()).identifier("csaf", id);
        StatedDate.read(entry.text("published")).ifPresent(draft::published);
        StatedDate.read(entry.text("updated")).ifPresent(draft::modified);
        entry.get("link").elements().forEach(link -> draft.attribute(Content.LINK, link.text("href")));
        entry.get("link").elements().stream().filter(link -> link.text("rel").equals("self")).findFirst()
                .ifPresent(link -> draft.address(link.text("href")));
        entry.members().forEach((name, value) -> draft.attribute("rolie." + name, value.texts()));
        return draft.build();
    }

    private String name(JsonValue header) {
        return Optional.of(header.text("title")).filter(title -> !title.isBlank()).orElse(file);
    }
}
