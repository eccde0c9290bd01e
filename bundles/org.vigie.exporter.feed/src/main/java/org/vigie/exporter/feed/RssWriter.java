package org.vigie.exporter.feed;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.vigie.exporter.ReportDates;
import org.vigie.model.Report;
import org.vigie.model.WebAddress;
import org.vigie.summary.Markup;

/** Writes RSS 2.0 (RSS Advisory Board, 2.0.11). Readers take descriptions for HTML, so that texts are escaped twice. */
final class RssWriter extends FeedWriter {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    RssWriter(OutputStream out) throws XMLStreamException {
        super(out);
    }

    @Override
    void begin(String title, String corpus) throws XMLStreamException {
        xml().writeStartDocument("UTF-8", "1.0");
        xml().writeStartElement("rss");
        xml().writeAttribute("version", "2.0");
        xml().writeStartElement("channel");
        element("title", title);
        // a channel has to have a link, and a corpus has no address
        element("link", "urn:vigie:corpus");
        element("description", corpus.isBlank() ? title : corpus);
        element("generator", "Vigie");
    }

    @Override
    void entry(Report report) throws XMLStreamException {
        xml().writeStartElement("item");
        xml().writeStartElement("guid");
        xml().writeAttribute("isPermaLink", "false");
        xml().writeCharacters("urn:vigie:" + report.id());
        xml().writeEndElement();
        element("title", report.heading());
        if (WebAddress.isWeb(report.content().address())) {
            element("link", report.content().address());
        }
        element("pubDate", RFC_822.format(ReportDates.of(report).created()));
        for (String category : report.keywords()) {
            element("category", category);
        }
        element("description", Markup.escaped(report.content().text()).replace("\n", "<br>\n"));
        xml().writeEndElement();
    }

    @Override
    void end() throws XMLStreamException {
        xml().writeEndElement();
        xml().writeEndElement();
        super.end();
    }
}
