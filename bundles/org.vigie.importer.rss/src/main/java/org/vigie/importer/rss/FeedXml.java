package org.vigie.importer.rss;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.vigie.model.Phrases;

/**
 * The XML of a feed, made well-formed when it is not. A strict parser that refuses document type declarations comes
 * first; what it refuses is read by jsoup's lenient one, which knows no entities but those of HTML, and written anew.
 *
 * @param document the document
 * @param complaint what the user should know of it, in words
 */
record FeedXml(Document document, Optional<String> complaint) {

    private static final Phrases WORDS = Phrases.of(FeedXml.class);

    private static final Pattern PROLOG = Pattern
            .compile(
                    "(?is)\\A[\\s\\uFEFF]*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!doctype[^>\\[]*(?:\\[.*?\\])?\\s*>\\s*)*");
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY");
    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!doctype");
    private static final Pattern PREFIX = Pattern
            .compile("</?([A-Za-z_][\\w.-]*):[A-Za-z_]|\\s([A-Za-z_][\\w.-]*):[\\w.-]+=");

    /** Returns what stands at the first element of a document; empty when there is none. */
    static Optional<String> rootOf(String head) {
        Matcher prolog = PROLOG.matcher(head);
        String rest = prolog.lookingAt() ? head.substring(prolog.end()) : head;
        return rest.startsWith("<") ? Optional.of(rest) : Optional.empty();
    }

    /**
     * Reads a document.
     *
     * @param mediaType what the server said of it, for its encoding; empty for files
     */
    static FeedXml read(byte[] bytes, String mediaType) throws IOException {
        String text = text(bytes, mediaType);
        try {
            return new FeedXml(strict(text), Optional.empty());
        } catch (JDOMException e) {
            Optional<String> complaint = ENTITY.matcher(text).find()
                    ? Optional.of(WORDS
                            .say("it declares entities of its own; they are not expanded, and nothing was fetched"))
                    : DOCTYPE.matcher(text).find()
                            ? Optional.empty()
                            : Optional.of(WORDS.say("not well-formed XML, read as far as possible: %s", brief(e)));
            try {
                return new FeedXml(strict(repaired(text)), complaint);
            } catch (JDOMException again) {
                again.addSuppressed(e);
                throw new IllegalArgumentException(brief(again), again);
            }
        }
    }

    private static String text(byte[] bytes, String mediaType) {
        String type = mediaType.isEmpty() ? "application/xml" : mediaType;
        StringWriter text = new StringWriter();
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), type, true)) {
            reader.transferTo(text);
        } catch (IOException _) {
            // the bytes are in memory, so this is a prolog that names no encoding or a false one
            text.append(new String(bytes, StandardCharsets.UTF_8));
        }
        if (text.toString().indexOf('\uFFFD') >= 0
                && new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0) {
            // neither the declared encoding nor UTF-8: what old programs write without saying so
            return new String(bytes, Charset.forName("windows-1252"));
        }
        return text.toString().replaceFirst("\\A[\\s\\uFEFF]+", "");
    }

    private static Document strict(String text) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setExpandEntities(false);
        return builder.build(new StringReader(text));
    }

    private static String repaired(String text) {
        org.jsoup.nodes.Document document = Jsoup.parse(text, "", Parser.xmlParser());
        document.outputSettings(new OutputSettings().syntax(OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false));
        org.jsoup.nodes.Element root = document.firstElementChild();
        if (root == null) {
            return "";
        }
        for (Node node : document.childNodesCopy().isEmpty()
                ? document.childNodes()
                : document.childNodes().stream().toList()) {
            if (node instanceof DocumentType || node instanceof XmlDeclaration
                    || node != root && node instanceof org.jsoup.nodes.Element) {
                node.remove();
            }
        }
        declarePrefixes(root);
        if (root.normalName().equals("rss") && !root.hasAttr("version")) {
            root.attr("version", "2.0");
        }
        return root.outerHtml().replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static void declarePrefixes(org.jsoup.nodes.Element root) {
        TreeSet<String> prefixes = new TreeSet<>();
        Matcher matcher = PREFIX.matcher(root.outerHtml());
        while (matcher.find()) {
            prefixes.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        for (String prefix : prefixes) {
            if (!prefix.equals("xmlns") && !prefix.equals("xml") && !root.hasAttr("xmlns:" + prefix)) {
                root.attr("xmlns:" + prefix, "urn:undeclared:" + prefix);
            }
        }
    }

    /** Returns the elements of the entries, in the order of the document. */
    List<Element> entries() {
        List<Element> entries = new ArrayList<>();
        for (Element element : document.getDescendants(Filters.element())) {
            if (element.getName().equals("item") || element.getName().equals("entry")) {
                entries.add(element);
            }
        }
        return entries;
    }

    /** Returns the language that the root element states; empty when it states none. */
    String language() {
        String language = document.getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE);
        return language == null ? "" : language;
    }

    SyndFeed feed() throws FeedException {
        SyndFeedInput input = new SyndFeedInput();
        if (document.getRootElement().getName().equals("rss")
                && document.getRootElement().getAttributeValue("version") == null) {
            document.getRootElement().setAttribute("version", "2.0");
        }
        return input.build(document);
    }

    static String brief(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return message.length() <= 200 ? message : message.substring(0, 200) + "…";
    }
}
