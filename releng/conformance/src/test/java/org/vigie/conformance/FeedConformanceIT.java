package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.Importer;
import org.vigie.importer.json.JsonImporter;
import org.vigie.importer.rss.RssImporter;
import org.vigie.model.PlainText;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.MemoryInput;

/** The feeds of feedparser and ROME: none crashes, and most yield the entries that stand in them. */
class FeedConformanceIT {

    private static final Pattern ENTRY = Pattern
            .compile("(?s)<(item|entry)[\\s>](?:(?!</(item|entry)>).)*?<title\\b[^>/]*>\\s*[^<\\s]");

    /** What a feedparser test says of the first entry's title; only plain expectations are understood. */
    private static final Pattern EXPECTED_TITLE = Pattern
            .compile("entries\\[0\\]\\['title'\\] == u?'((?:[^'\\\\])*)'\\s*\\n");

    @Test
    void feedparser() throws IOException {
        int read = 0;
        int expected = 0;
        int right = 0;
        for (Map.Entry<String, byte[]> file : Data.archive("feeds/feedparser-conformance.zip").entrySet()) {
            CollectingSink sink = read(file.getKey(), file.getValue());
            read++;
            Matcher title = EXPECTED_TITLE.matcher(new String(file.getValue(), StandardCharsets.UTF_8));
            if (title.find() && !title.group(1).contains("<")) {
                expected++;
                right += sink.reports().stream().anyMatch(
                        draft -> draft.content().title().equals(PlainText.line(title.group(1)))) ? 1 : 0;
            }
        }
        System.out.printf("feedparser: %d files read without a crash; %d of %d expected titles%n", read, right,
                expected);
        assertThat(read).isEqualTo(2_107);
        assertThat((double) right / expected).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void rome() throws IOException {
        int read = 0;
        int withEntries = 0;
        int found = 0;
        for (Map.Entry<String, byte[]> file : Data.archive("feeds/rome-test-feeds.zip").entrySet()) {
            CollectingSink sink = read(file.getKey(), file.getValue());
            read++;
            if (ENTRY.matcher(new String(file.getValue(), StandardCharsets.ISO_8859_1)).find()) {
                withEntries++;
                found += sink.reports().isEmpty() ? 0 : 1;
            }
        }
        System.out.printf("rome: %d files read without a crash; %d of %d with a titled entry yield it%n", read, found,
                withEntries);
        assertThat(read).isEqualTo(178);
        assertThat((double) found / withEntries).isGreaterThanOrEqualTo(0.95);
    }

    private static CollectingSink read(String name, byte[] content) throws IOException {
        CollectingSink sink = new CollectingSink();
        Importer importer = name.endsWith(".json")
                ? new JsonImporter(new JsoupHtmlReader())
                : new RssImporter(new JsoupHtmlReader());
        importer.read(MemoryInput.of(name, content), sink);
        return sink;
    }
}
