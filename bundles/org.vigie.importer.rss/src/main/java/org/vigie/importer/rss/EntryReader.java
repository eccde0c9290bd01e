package org.vigie.importer.rss;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.DateTimeException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.StatedDate;
import org.vigie.model.Content;
import org.vigie.model.PartialDate;

/** Makes reports of the entries of a feed. */
final class EntryReader {

    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
    private static final List<String> MODIFIED = List.of("updated", "modified");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^<>]{0,2000}+>|&[a-zA-Z]{2,10};|&#\\d{1,7};");

    private final HtmlReader html;

    EntryReader(HtmlReader html) {
        this.html = html;
    }

    /**
     * An entry.
     *
     * @param content as ROME understood it
     * @param element as it stands in the document
     * @param language the language that the document states; empty when it states none
     */
    record Entry(SyndEntry content, Optional<Element> element, String language) {}

    ReportDraft draft(SyndFeed feed, Entry whole, long number) {
        SyndEntry entry = whole.content();
        ReportDraft.Builder draft = ReportDraft.record(number).sourceName(source(feed, entry)).originId(id(entry))
                .title(title(entry)).text(text(entry)).address(address(entry)).language(language(feed, whole));
        date(whole, PUBLISHED, entry.getPublishedDate()).ifPresent(draft::published);
        date(whole, MODIFIED, entry.getUpdatedDate()).ifPresent(draft::modified);
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
        return draft.build();
    }

    /** An id that is no address is not one, though ROME takes a permanent link for it. */
    private static String address(SyndEntry entry) {
        String link = string(entry.getLink()).strip();
        return link.matches("(?i)[a-z][a-z0-9+.-]*:.*|/.*") ? link : "";
    }

    private static String language(SyndFeed feed, Entry entry) {
        String own = entry.element().map(element -> element.getAttributeValue("lang", Namespace.XML_NAMESPACE))
                .orElse("");
        return Stream.of(string(own), string(feed.getLanguage()), entry.language()).filter(tag -> !tag.isBlank())
                .findFirst().orElse("");
    }

    /** Takes a date as it is written, with its precision and its offset; ROME's second in UTC where that cannot be read. */
    private static Optional<PartialDate> date(Entry entry, List<String> names, Date known) {
        for (String name : names) {
            Optional<PartialDate> written = entry.element().stream().flatMap(element -> element.getChildren().stream())
                    .filter(child -> child.getName().equals(name)).findFirst()
                    .flatMap(child -> StatedDate.read(child.getText()));
            if (written.isPresent()) {
                return written;
            }
        }
        try {
            return Optional.ofNullable(known).map(moment -> PartialDate.of(moment.toInstant()));
        } catch (DateTimeException _) {
            return Optional.empty(); // a year that nobody means
        }
    }

    private static String source(SyndFeed feed, SyndEntry entry) {
        String original = entry.getSource() == null ? "" : string(entry.getSource().getTitle());
        return original.isBlank() ? string(feed.getTitle()) : original;
    }

    /** The id of an entry; ROME gives the link where a feed states none, which is then not an id. */
    private static String id(SyndEntry entry) {
        String uri = string(entry.getUri()).strip();
        return uri.equals(address(entry)) ? "" : uri;
    }

    private String title(SyndEntry entry) {
        SyndContent title = entry.getTitleEx();
        if (string(entry.getTitle()).isBlank() && dublinCore(entry) != null) {
            return string(dublinCore(entry).getTitle());
        }
        return title != null && string(title.getType()).contains("html") || looksLikeHtml(string(entry.getTitle()))
                ? html.text(string(entry.getTitle()))
                : string(entry.getTitle());
    }

    /** The full content is preferred to the teaser, unless that says more. */
    private String text(SyndEntry entry) {
        String full = entry.getContents().stream().map(this::text).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        String teaser = entry.getDescription() == null ? "" : text(entry.getDescription());
        String best = full.length() >= teaser.length() ? full : teaser;
        return best.isEmpty() && dublinCore(entry) != null ? text(string(dublinCore(entry).getDescription())) : best;
    }

    private static DCModule dublinCore(SyndEntry entry) {
        return (DCModule) entry.getModule(DCModule.URI);
    }

    private String text(String value) {
        return looksLikeHtml(value) ? html.text(value) : value.strip();
    }

    private String text(SyndContent content) {
        String value = string(content.getValue());
        boolean plain = string(content.getType()).equals("text") || string(content.getType()).equals("text/plain");
        return plain && !looksLikeHtml(value) ? value.strip() : html.text(value);
    }

    private static boolean looksLikeHtml(String text) {
        return MARKUP.matcher(text).find();
    }

    private static List<String> authors(SyndEntry entry) {
        Stream<String> named = entry.getAuthors().stream().map(SyndPerson::getName);
        return Stream.concat(named, Stream.of(string(entry.getAuthor()))).map(EntryReader::string)
                .filter(name -> !name.isBlank()).distinct().toList();
    }

    private static String string(String value) {
        return value == null ? "" : value;
    }
}
