package org.vigie.summary;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Writes HTML 5 that loads nothing and runs nothing, whatever the texts say. */
final class HtmlPage implements Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1b1f24; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border: 1px solid #c4ccd4; padding: 0.25em 0.5em; text-align: left; vertical-align: top; }
            td, th, li, p { overflow-wrap: break-word; }
            table { table-layout: fixed; }
            svg { width: 100%%; height: auto; }
            @media print { body { margin: 0; max-width: none; } h2 { break-before: page; } h2, h3 { break-after: avoid; }
              tr, li, svg { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            """;

    private final Appendable page;
    private final Links links;

    HtmlPage(Appendable page, Links links) {
        this.page = page;
        this.links = links;
    }

    private String safe(String words) {
        return Markup.escaped(links.in(words));
    }

    @Override
    public void begin(String title) throws IOException {
        page.append(String.format(Locale.ROOT, HEAD, Locale.getDefault(Locale.Category.DISPLAY).getLanguage(),
                safe(title), safe(title)));
    }

    @Override
    public void heading(int level, String words) throws IOException {
        element("h" + level, words);
    }

    @Override
    public void paragraph(String words) throws IOException {
        element("p", words);
    }

    private void element(String name, String words) throws IOException {
        page.append('<').append(name).append('>').append(safe(words)).append("</").append(name).append(">\n");
    }

    @Override
    public void beginList() throws IOException {
        page.append("<ul>\n");
    }

    @Override
    public void item(String words) throws IOException {
        element("li", words);
    }

    @Override
    public void item(String words, String address) throws IOException {
        if (links.isActive(address)) {
            String safe = Markup.escaped(address);
            page.append("<li>").append(safe(words)).append(" <a rel=\"noreferrer\" href=\"").append(safe).append("\">")
                    .append(safe).append("</a></li>\n");
        } else {
            item(address.isEmpty() ? words : words + " " + address);
        }
    }

    @Override
    public void endList() throws IOException {
        page.append("</ul>\n");
    }

    @Override
    public void beginTable(List<String> columns) throws IOException {
        page.append("<table>\n<tr>");
        for (String column : columns) {
            element("th", column);
        }
        page.append("</tr>\n");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        page.append("<tr>");
        for (String cell : cells) {
            element("td", cell);
        }
        page.append("</tr>\n");
    }

    @Override
    public void endTable() throws IOException {
        page.append("</table>\n");
    }

    @Override
    public void picture(Supplier<String> svg) throws IOException {
        page.append(svg.get().replaceFirst("<\\?xml[^>]*>\\s*", ""));
    }

    @Override
    public void end() throws IOException {
        page.append("</body>\n</html>\n");
    }
}
