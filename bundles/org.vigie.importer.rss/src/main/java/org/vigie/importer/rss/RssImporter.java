package org.vigie.importer.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Phrases;

/**
 * Reads RSS 0.91 to 2.0, RSS 1.0 (RDF) and Atom with ROME. A feed is small by nature: it is held in memory, up to a
 * limit. Document type declarations and entities are never expanded, and nothing is fetched.
 */
@Component
@ImporterFormat(id = "rss", name = "RSS and Atom feeds", extensions = {"rss", "atom", "rdf", "xml"}, kind = "press")
public final class RssImporter implements Importer {

    private static final Phrases WORDS = Phrases.of(RssImporter.class);

    private static final System.Logger LOG = System.getLogger(RssImporter.class.getName());
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final Pattern FEED = Pattern.compile("(?is)<(?:[a-z]+:)?(rss|feed|rdf)[\\s>].*");

    private final EntryReader entries;

    @Activate
    public RssImporter(@Reference HtmlReader html) {
        this.entries = new EntryReader(html);
    }

    @Override
    public Recognition recognise(InputHead head) {
        if (FeedXml.rootOf(head.text()).filter(root -> FEED.matcher(root).matches()).isPresent()) {
            return Recognition.CERTAIN;
        }
        boolean named = head.hasExtension("rss", "atom", "rdf")
                || head.mediaType().matches("application/(rss|atom)\\+xml");
        return named ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        byte[] bytes;
        try (InputStream in = input.bytes()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            problem(sink, ItemProblem.Kind.LIMIT, 0, WORDS.say("a feed of more than %d MB", MAX_BYTES / 1024 / 1024));
            return;
        }
        try {
            FeedXml xml = FeedXml.read(bytes, input.head().mediaType());
            SyndFeed feed = xml.feed();
            xml.complaint().ifPresent(words -> problem(sink, ItemProblem.Kind.SYNTAX, 0, words));
            long number = 0;
            List<Element> elements = xml.entries();
            boolean paired = elements.size() == feed.getEntries().size();
            for (SyndEntry entry : feed.getEntries()) {
                Optional<Element> element = paired ? Optional.of(elements.get((int) number)) : Optional.empty();
                entry(feed, new EntryReader.Entry(entry, element, xml.language()), ++number, sink);
            }
        } catch (CancellationException e) {
            throw e;
        } catch (FeedException | RuntimeException e) {
            // ROME throws whatever comes on documents that only look like a feed
            LOG.log(System.Logger.Level.INFO, "A feed could not be read", e);
            boolean words = e instanceof FeedException || e instanceof IllegalArgumentException;
            problem(sink, ItemProblem.Kind.SYNTAX, 0,
                    words
                            ? WORDS.say("not a feed that can be read: %s", FeedXml.brief(e))
                            : WORDS.say("not a feed that can be read; its elements are not where they belong"));
        }
    }

    private void entry(SyndFeed feed, EntryReader.Entry entry, long number, ReportSink sink) {
        ReportDraft draft = entries.draft(feed, entry, number);
        if (draft.content().title().isEmpty() && draft.content().text().isEmpty()) {
            problem(sink, ItemProblem.Kind.SHAPE, number, WORDS.say("the entry has neither a title nor a text"));
        } else {
            sink.report(draft);
        }
    }

    private static void problem(ReportSink sink, ItemProblem.Kind kind, long record, String reason) {
        sink.problem(new ItemProblem(kind, record, 0, reason));
    }
}
