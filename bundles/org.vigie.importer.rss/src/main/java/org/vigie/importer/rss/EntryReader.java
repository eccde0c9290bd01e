package org.vigie.importer.rss;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ImportInput;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.model.PartialDate;

/** Makes reports of the entries of a feed. */
final class EntryReader {

    private final HtmlReader html;

    EntryReader(HtmlReader html) {
        this.html = html;
    }

    ReportDraft draft(SyndFeed feed, SyndEntry entry, long number, ImportInput input) {
        ReportDraft.Builder draft = ReportDraft.record(number).sourceName(source(feed, entry)).originId(id(entry))
                .title(title(entry)).text(text(entry)).address(string(entry.getLink()))
                .language(string(feed.getLanguage()));
        date(entry.getPublishedDate()).ifPresent(draft::published);
        date(entry.getUpdatedDate()).ifPresent(draft::modified);
        authors(entry).forEach(author -> draft.attribute(Content.AUTHOR, author));
        entry.getCategories().forEach(category -> draft.attribute(Content.CATEGORY, string(category.getName())));
        for (SyndLink link : entry.getLinks()) {
            if (!string(link.getHref()).equals(string(entry.getLink()))) {
                draft.attribute(Content.LINK, string(link.getHref()));
            }
        }
        for (SyndEnclosure enclosure : entry.getEnclosures()) {
            draft.attribute("enclosure", string(enclosure.getUrl()));
        }
        draft.attribute("comments", string(entry.getComments()));
        input.address().ifPresent(address -> draft.attribute("feed", address));
        return draft.build();
    }

    private static String source(SyndFeed feed, SyndEntry entry) {
        String original = entry.getSource() == null ? "" : string(entry.getSource().getTitle());
        return original.isBlank() ? string(feed.getTitle()) : original;
    }

    /** The id of an entry; ROME gives the link where a feed states none, which is then not an id. */
    private static String id(SyndEntry entry) {
        String uri = string(entry.getUri());
        return uri.equals(string(entry.getLink())) ? "" : uri;
    }

    private String title(SyndEntry entry) {
        SyndContent title = entry.getTitleEx();
        return title != null && string(title.getType()).contains("html") || looksLikeHtml(string(entry.getTitle()))
                ? html.text(string(entry.getTitle()))
                : string(entry.getTitle());
    }

    /** The full content is preferred to the teaser, even when the teaser is no part of it. */
    private String text(SyndEntry entry) {
        String full = entry.getContents().stream().map(this::text).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        String teaser = entry.getDescription() == null ? "" : text(entry.getDescription());
        return full.length() >= teaser.length() ? full : teaser;
    }

    private String text(SyndContent content) {
        String value = string(content.getValue());
        boolean plain = string(content.getType()).equals("text") || string(content.getType()).equals("text/plain");
        return plain && !looksLikeHtml(value) ? value.strip() : html.text(value);
    }

    private static boolean looksLikeHtml(String text) {
        return text.matches("(?s).*(<[a-zA-Z/!][^>]*>|&[a-zA-Z]+;|&#\\d+;).*");
    }

    private static List<String> authors(SyndEntry entry) {
        Stream<String> named = entry.getAuthors().stream().map(SyndPerson::getName);
        return Stream.concat(named, Stream.of(string(entry.getAuthor()))).map(EntryReader::string)
                .filter(name -> !name.isBlank()).distinct().toList();
    }

    private static Optional<PartialDate> date(Date date) {
        return Optional.ofNullable(date).map(moment -> PartialDate.of(moment.toInstant()));
    }

    private static String string(String value) {
        return value == null ? "" : value;
    }
}
