package org.vigie.summary;

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
            <title>%s</title>
            <style>
            body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1b1f24; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border: 1px solid #c4ccd4; padding: 0.25em 0.5em; text-align: left; vertical-align: top; }
            svg { width: 100%%; height: auto; }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            """;

    private final StringBuilder page = new StringBuilder();

    @Override
    public void begin(String title) {
        String safe = Markup.escaped(title);
        page.append(String.format(Locale.ROOT, HEAD, Locale.getDefault(Locale.Category.DISPLAY).getLanguage(), safe,
                safe));
    }

    @Override
    public void heading(String words) {
        element("h2", words);
    }

    @Override
    public void paragraph(String words) {
        element("p", words);
    }

    private void element(String name, String words) {
        page.append('<').append(name).append('>').append(Markup.escaped(words)).append("</").append(name)
                .append(">\n");
    }

    @Override
    public void list(List<String> items) {
        page.append("<ul>\n");
        items.forEach(item -> element("li", item));
        page.append("</ul>\n");
    }

    @Override
    public void beginTable(List<String> columns) {
        page.append("<table>\n<tr>");
        columns.forEach(column -> element("th", column));
        page.append("</tr>\n");
    }

    @Override
    public void row(List<String> cells) {
        page.append("<tr>");
        cells.forEach(cell -> element("td", cell));
        page.append("</tr>\n");
    }

    @Override
    public void endTable() {
        page.append("</table>\n");
    }

    @Override
    public void picture(Supplier<String> svg) {
        page.append(svg.get().replaceFirst("<\\?xml[^>]*>\\s*", ""));
    }

    @Override
    public String end() {
        return page.append("</body>\n</html>\n").toString();
    }
}
