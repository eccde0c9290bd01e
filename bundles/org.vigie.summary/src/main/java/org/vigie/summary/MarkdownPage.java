package org.vigie.summary;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes Markdown: CommonMark 0.31, and tables as in GitHub Flavored Markdown 0.29, 4.10. */
final class MarkdownPage implements Page {
    private final StringBuilder page = new StringBuilder();

    @Override
    public void begin(String title) {
        page.append("# ").append(Markup.markdown(title)).append("\n\n");
    }

    @Override
    public void heading(String words) {
        page.append("## ").append(Markup.markdown(words)).append("\n\n");
    }

    @Override
    public void paragraph(String words) {
        page.append(Markup.markdown(words)).append("\n\n");
    }

    @Override
    public void list(List<String> items) {
        items.forEach(item -> page.append("- ").append(Markup.markdown(item)).append('\n'));
        page.append('\n');
    }

    @Override
    public void beginTable(List<String> columns) {
        row(columns);
        page.append(columns.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void row(List<String> cells) {
        page.append(cells.stream().map(Markup::markdown).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void endTable() {
        page.append('\n');
    }

    @Override
    public void picture(Supplier<String> svg) {
        // pictures of Markdown lie in files of their own
    }

    @Override
    public String end() {
        return page.toString();
    }
}
