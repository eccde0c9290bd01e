package org.vigie.html.jsoup;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes the text of an element: an empty line between paragraphs, one line per list item and table row. */
final class TextOfHtml implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5",
            "h6", "blockquote", "ul", "ol", "dl", "table", "pre", "figure", "main", "header", "body", "details");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "figcaption", "summary", "caption");
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "head", "svg");

    private final StringBuilder out = new StringBuilder();
    private int silent;
    private int breaks;
    private boolean space;

    String of(Element element) {
        element.traverse(this);
        return out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && silent == 0) {
            append(text.getWholeText(), text.parent() instanceof Element parent && parent.normalName().equals("pre"));
        } else if (node instanceof Element element) {
            begin(element.normalName());
        }
    }

    private void begin(String name) {
        if (SILENT.contains(name)) {
            silent++;
        } else if (PARAGRAPHS.contains(name)) {
            breaks = Math.max(breaks, 2);
        } else if (LINES.contains(name) || name.equals("br")) {
            breaks = Math.max(breaks, 1);
        } else if (name.equals("td") || name.equals("th")) {
            space = true;
        }
        if (name.equals("li")) {
            append("- ", false);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent--;
            } else if (PARAGRAPHS.contains(name)) {
                breaks = Math.max(breaks, 2);
            } else if (LINES.contains(name)) {
                breaks = Math.max(breaks, 1);
            }
        }
    }

    private void append(String text, boolean keepsLines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && keepsLines) {
                breaks = Math.max(breaks, 1);
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = true;
            } else {
                separate();
                out.append(c);
            }
        }
    }

    private void separate() {
        if (!out.isEmpty()) {
            if (breaks > 0) {
                out.append(breaks == 1 ? "\n" : "\n\n");
            } else if (space) {
                out.append(' ');
            }
        }
        breaks = 0;
        space = false;
    }
}
