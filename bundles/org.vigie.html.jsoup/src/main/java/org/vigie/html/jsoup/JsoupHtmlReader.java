package org.vigie.html.jsoup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.osgi.service.component.annotations.Component;
import org.vigie.html.HtmlPage;
import org.vigie.html.HtmlReader;

/** Reads HTML with jsoup, which follows the parsing rules of the WHATWG HTML standard and fetches nothing. */
@Component
public final class JsoupHtmlReader implements HtmlReader {

    /** What is never part of an article. */
    private static final String FURNITURE = "nav, header nav, footer, aside, form, button, iframe, [role=navigation],"
            + " [role=banner], [role=contentinfo], [aria-hidden=true], [hidden]";
    private static final List<String> ARTICLES = List.of("[itemprop=articleBody]", "article", "main", "[role=main]");
    /** A candidate with less text than this is a teaser. */
    private static final int MIN_ARTICLE_CHARS = 200;

    @Override
    public String text(String fragment) {
        return new TextOfHtml().of(Jsoup.parseBodyFragment(fragment).body());
    }

    @Override
    public HtmlPage page(String html, String address) {
        Document page = Jsoup.parse(html, address);
        String structured = page.select("script[type=application/ld+json]").stream().map(Element::data)
                .reduce("", (a, b) -> a + "\n" + b);
        page.select("script, style, noscript, template").remove();
        String title = first(meta(page, "og:title"), text(page, "article h1, main h1, h1"), page.title());
        String published = first(meta(page, "article:published_time"), meta(page, "date"), meta(page, "dc.date"),
                meta(page, "DC.date.issued"), meta(page, "datePublished"), property(structured, "datePublished"),
                attribute(page, "time[pubdate], time[itemprop=datePublished], article time", "datetime"));
        String modified = first(meta(page, "article:modified_time"), meta(page, "dateModified"),
                property(structured, "dateModified"));
        String language = first(page.select("html").attr("lang"), meta(page, "og:locale"));
        String canonical = first(attribute(page, "link[rel=canonical]", "abs:href"), meta(page, "og:url"));
        List<String> authors = page.select("meta[name=author], meta[property=article:author]").eachAttr("content");
        List<String> keywords = page.select("meta[property=article:tag], meta[property=article:section]")
                .eachAttr("content");
        String site = first(meta(page, "og:site_name"), meta(page, "application-name"), meta(page, "dc.publisher"));
        return new HtmlPage(title, new TextOfHtml().of(article(page)), site, published, modified, language, canonical,
                authors.stream().filter(name -> !name.startsWith("http")).distinct().toList(), keywords);
    }

    private static Element article(Document page) {
        for (String selector : ARTICLES) {
            Optional<Element> longest = page.select(selector).stream()
                    .max((a, b) -> Integer.compare(a.text().length(), b.text().length()));
            if (longest.isPresent() && longest.get().text().length() >= MIN_ARTICLE_CHARS) {
                longest.get().select(FURNITURE).remove();
                return longest.get();
            }
        }
        page.body().select(FURNITURE).remove();
        return page.body();
    }

    private static String meta(Document page, String name) {
        return page.select("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]")
                .attr("content");
    }

    private static String text(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : found.text();
    }

    private static String attribute(Document page, String selector, String name) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : found.attr(name);
    }

    /** Returns a value of structured data (schema.org in JSON-LD). */
    private static String property(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]{1,60})\"").matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(value -> value != null && !value.isBlank()).findFirst().orElse("").strip();
    }
}
