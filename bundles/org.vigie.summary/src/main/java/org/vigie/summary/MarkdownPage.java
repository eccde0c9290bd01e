package org.vigie.summary;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes Markdown: CommonMark 0.31, and tables as in GitHub Flavored Markdown 0.29, 4.10. */
final class MarkdownPage implements Page {
    private final Appendable page;
    private final Links links;

    MarkdownPage(Appendable page, Links links) {
        this.page = page;
        this.links = links;
    }

    private String safe(String words) {
        return Markup.markdown(links.in(words));
    }

    @Override
    public void begin(String title) throws IOException {
        heading(1, title);
    }

    @Override
    public void heading(int level, String words) throws IOException {
        page.append("#".repeat(level)).append(' ').append(safe(words)).append("\n\n");
    }

    @Override
    public void paragraph(String words) throws IOException {
        page.append(safe(words)).append("\n\n");
    }

    @Override
    public void beginList() {
        // items say what they are
    }

    @Override
    public void item(String words) throws IOException {
        page.append("- ").append(safe(words)).append('\n');
    }

    @Override
    public void item(String words, String address) throws IOException {
        if (links.isActive(address)) {
            page.append("- ").append(safe(words)).append(" <").append(address.replace("\\", "%5C")).append(">\n");
        } else {
            item(address.isEmpty() ? words : words + " " + address);
        }
    }

    @Override
    public void endList() throws IOException {
        page.append('\n');
    }

    @Override
    public void beginTable(List<String> columns) throws IOException {
        row(columns);
        page.append(columns.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void row(List<String> cells) throws IOException {
        page.append(cells.stream().map(this::safe).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void endTable() throws IOException {
        page.append('\n');
    }

    @Override
    public void picture(Supplier<String> svg) {
        // pictures of Markdown lie in files of their own
    }

    @Override
    public void end() {
        // nothing is open
    }
}
