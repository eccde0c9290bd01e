package org.vigie.importer.csaf;

import java.io.IOException;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonLayout;

/**
 * Reads advisories of the Common Security Advisory Framework 2.0 (OASIS Standard, 18 November 2022), and the ROLIE feeds (RFC 8322, in
 * the JSON of CSAF 2.0, section 7.1.15) that list them. What a feed lists is not fetched.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "csaf", name = "CSAF advisories", extensions = {"json", "jsonl"}, kind = "advisory")
public final class CsafImporter implements Importer {

    private static final Pattern ADVISORY = Pattern.compile("\"csaf_version\"\\s*:");
    private static final Pattern FEED = Pattern
            .compile("(?s)^\\{\\s*\"feed\"\\s*:\\s*\\{.*urn:ietf:params:rolie:category:information-type");
    private static final Recognition MINE = new Recognition(95);

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        return isJson && (ADVISORY.matcher(text).find() || isFeed(text)) ? MINE : Recognition.NONE;
    }

    private static boolean isFeed(String text) {
        return FEED.matcher(text).find();
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        if (isFeed(input.head().trimmed())) {
            RolieFeed feed = new RolieFeed(input.head().name());
            JsonInput.read(input, JsonLayout.at("/feed/entry"), record -> sink.report(feed.entry(record)), sink);
        } else {
            JsonInput.read(input, JsonLayout.RECORD, record -> sink.report(new CsafDocument(record).report()), sink);
        }
    }
}
