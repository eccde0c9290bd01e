package org.vigie.exporter.feed;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.vigie.exporter.NamedUuid;
import org.vigie.exporter.ReportDates;
import org.vigie.model.Content;
import org.vigie.model.Report;
import org.vigie.model.WebAddress;
import org.vigie.summary.Markup;

/** Writes Atom (RFC 4287). The order of elements has no meaning there, so that the time of the last change can come last. */
final class AtomWriter extends FeedWriter {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Instant updated = Instant.EPOCH;

    AtomWriter(OutputStream out) throws XMLStreamException {
        super(out);
    }

    @Override
    void begin(String title, String corpus) throws XMLStreamException {
        xml().writeStartDocument("UTF-8", "1.0");
        xml().writeStartElement("feed");
        xml().writeDefaultNamespace(NAMESPACE);
        element("id", "urn:uuid:" + NamedUuid.of("feed", corpus + "\n" + title));
        element("title", title);
        element("generator", "Vigie");
    }

    @Override
    void entry(Report report) throws XMLStreamException {
        ReportDates dates = ReportDates.of(report);
        updated = dates.modified().isAfter(updated) ? dates.modified() : updated;
        xml().writeStartElement("entry");
        element("id", "urn:vigie:" + report.id());
        element("title", report.heading());
        element("published", moment(dates.created()));
        element("updated", moment(dates.modified()));
        List<String> authors = report.content().attribute(Content.AUTHOR);
        for (String author : authors.isEmpty() ? List.of(report.source().name()) : authors) {
            xml().writeStartElement("author");
            element("name", author.isBlank() ? report.source().name() : author);
            xml().writeEndElement();
        }
        if (WebAddress.isWeb(report.content().address())) {
            xml().writeEmptyElement("link");
            xml().writeAttribute("rel", "alternate");
            xml().writeAttribute("href", report.content().address());
        }
        for (String category : report.keywords()) {
            xml().writeEmptyElement("category");
            xml().writeAttribute("term", Markup.characters(category));
        }
        if (report.content().text().isBlank()) {
            // without an address there has to be one (section 4.1.2)
            xml().writeEmptyElement("content");
        } else {
            element("content", report.content().text());
        }
        xml().writeEndElement();
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    void end() throws XMLStreamException {
        element("updated", moment(updated));
        xml().writeEndElement();
        super.end();
    }
}
