package org.vigie.importer.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.html.HtmlPage;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.model.Content;
import org.vigie.model.Phrases;

/** Reads one press article from a plain text or an HTML page. What the page does not state stays unknown. */
@Component
@ImporterFormat(id = "text", name = "Plain text and HTML articles", extensions = {"txt", "html", "htm"}, kind = "press")
public final class TextImporter implements Importer {

    /** What is no text says so early. */
    private static final int SAMPLE = 8 * 1024;
    private static final Phrases WORDS = Phrases.of(TextImporter.class);

    private static final int MAX_CHARS = 16 * 1024 * 1024;
    private static final Pattern HTML = Pattern
            .compile(
                    "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!doctype\\s+html|<html|<head|<body|<article|<h1|<p>).*");

    private final PressLines lines = PressLines.load();
    private final HtmlReader html;

    @Activate
    public TextImporter(@Reference HtmlReader html) {
        this.html = html;
    }

    @Override
    public Recognition recognise(InputHead head) {
        boolean html = head.hasExtension("html", "htm", "xhtml") || head.mediaType().equals("text/html");
        if (!isText(head.text()) || head.hasExtension("md", "markdown")) {
            return Recognition.NONE;
        }
        if (isHtml(head)) {
            return html ? Recognition.CERTAIN : Recognition.LIKELY;
        }
        if (head.hasExtension("txt", "text") || html) {
            return Recognition.LIKELY;
        }
        boolean unnamed = !head.name().contains(".") || head.mediaType().equals("text/plain");
        return unnamed && !head.text().isBlank() ? Recognition.POSSIBLE : Recognition.NONE;
    }

    private static boolean isHtml(InputHead head) {
        return HTML.matcher(head.text().substring(0, Math.min(head.text().length(), 4_000))).matches();
    }

    /** Says whether there are no more control characters than a text has. */
    private static boolean isText(String head) {
        String sample = head.substring(0, Math.min(head.length(), SAMPLE));
        long controls = sample.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f').count();
        return controls * 100 <= sample.length();
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        Optional<String> text;
        try (Reader reader = input.text()) {
            text = limited(reader);
        }
        if (text.isEmpty()) {
            sink.problem(new ItemProblem(ItemProblem.Kind.LIMIT, 1, 0,
                    WORDS.say("more than %d million characters; split the file", MAX_CHARS / 1024 / 1024)));
        } else if (text.get().isBlank()) {
            sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, 1, 0, WORDS.say("the file is empty")));
        } else {
            ReportDraft.Builder draft = ReportDraft.record(1).line(1);
            if (isHtml(input.head())) {
                page(html.page(text.get(), input.address().orElse("")), draft, input);
            } else {
                lines.read(text.get(), draft);
                input.address().ifPresent(draft::address);
            }
            ReportDraft built = draft.build();
            if (built.content().text().isBlank() && built.content().title().isBlank()) {
                sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, 1, 0, WORDS.say("the page has no text")));
            } else {
                sink.report(built);
            }
        }
    }

    private static void page(HtmlPage page, ReportDraft.Builder draft, ImportInput input) {
        draft.title(page.title()).text(page.text()).sourceName(page.siteName())
                .address(page.address().isEmpty() ? input.address().orElse("") : page.address())
                .language(page.language());
        StatedDate.read(page.published()).ifPresent(draft::published);
        StatedDate.read(page.modified()).ifPresent(draft::modified);
        page.authors().forEach(author -> draft.attribute(Content.AUTHOR, author));
        page.keywords().forEach(keyword -> draft.attribute(Content.CATEGORY, keyword));
    }

    private static Optional<String> limited(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[16 * 1024];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
            if (text.length() > MAX_CHARS) {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }
}
