package org.vigie.exporter.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.model.Content;
import org.vigie.model.Phrases;
import org.vigie.model.Report;

/** Writes reports as a feed that readers subscribe to: Atom (RFC 4287) or RSS 2.0. */
@Component
@ExporterFormat(id = "feed", name = "Atom or RSS feed", extension = "xml", mediaType = "application/atom+xml")
public final class FeedExporter implements Exporter {

    private static final Phrases WORDS = Phrases.of(FeedExporter.class);
    private static final String KIND = "kind";
    private static final String RSS = "rss";
    private static final List<ExporterOption> OPTIONS = List.of(new ExporterOption(KIND, WORDS.say("Kind of feed"),
            List.of(new Choice("atom", "Atom 1.0"), new Choice(RSS, "RSS 2.0"))));
    private static final Set<String> CARRIED = Set.of(Content.AUTHOR, Content.CATEGORY);

    @Override
    public List<ExporterOption> options() {
        return OPTIONS;
    }

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        try {
            FeedWriter feed = selection.option(KIND).filter(RSS::equals).isPresent()
                    ? new RssWriter(out)
                    : new AtomWriter(out);
            feed.begin(title(selection), selection.corpus());
            long written = 0;
            for (Iterator<Report> reports = selection.reports(); reports.hasNext(); written++) {
                Report report = reports.next();
                losses.report(report, CARRIED, true);
                losses.identifiers(report);
                feed.entry(report);
            }
            feed.end();
            return new ExportSummary(written, losses.list());
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private static String title(Selection selection) {
        if (!selection.query().isBlank()) {
            return selection.query();
        }
        return selection.corpus().isBlank() ? "Vigie" : selection.corpus();
    }
}
