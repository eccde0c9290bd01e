package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.Importer;
import org.vigie.importer.json.JsonImporter;
import org.vigie.importer.rss.RssImporter;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.MemoryInput;

/** The feeds of feedparser and ROME: none crashes, and most yield the entries that stand in them. */
class FeedConformanceIT {

    @Test
    void feedparser() throws IOException {
        check("feeds/feedparser-conformance.zip", 2_000, 0.90);
    }

    @Test
    void rome() throws IOException {
        check("feeds/rome-test-feeds.zip", 150, 0.70);
    }

    private static void check(String archive, int files, double share) throws IOException {
        int read = 0;
        int withEntries = 0;
        int found = 0;
        for (Map.Entry<String, byte[]> file : Data.archive(archive).entrySet()) {
            MemoryInput input = MemoryInput.of(file.getKey(), file.getValue());
            CollectingSink sink = new CollectingSink();
            Importer importer = file.getKey().endsWith(".json")
                    ? new JsonImporter(new JsoupHtmlReader())
                    : new RssImporter(new JsoupHtmlReader());
            importer.read(input, sink);
            read++;
            if (hasEntryWithText(new String(file.getValue(), StandardCharsets.ISO_8859_1))) {
                withEntries++;
                found += sink.reports().isEmpty() ? 0 : 1;
            }
        }
        System.out.printf("%s: %d files read, %d of %d with a titled entry yield it (%.1f %%)%n", archive, read, found,
                withEntries, 100.0 * found / withEntries);
        assertThat(read).isGreaterThanOrEqualTo(files);
        assertThat((double) found / withEntries).isGreaterThanOrEqualTo(share);
    }

    /** Says whether an entry with a title, description, summary or content of its own stands in the file. */
    private static boolean hasEntryWithText(String file) {
        return file.matches(
                "(?s).*<(item|entry)[\\s>](?:(?!</(item|entry)>).)*<(title|description|summary|content)\\b[^>/]*>\\s*[^<\\s].*");
    }
}
