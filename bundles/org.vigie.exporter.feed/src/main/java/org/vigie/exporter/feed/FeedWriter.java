package org.vigie.exporter.feed;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigie.model.Report;
import org.vigie.summary.Markup;

/** A feed that is being written, entry by entry. */
abstract class FeedWriter {

    private final XMLStreamWriter xml;

    FeedWriter(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    final XMLStreamWriter xml() {
        return xml;
    }

    abstract void begin(String title, String corpus) throws XMLStreamException;

    abstract void entry(Report report) throws XMLStreamException;

    /** Ends the feed; the stream stays open. */
    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    /** Writes an element with a text; none when it is blank. */
    final void element(String name, String text) throws XMLStreamException {
        if (!text.isBlank()) {
            xml.writeStartElement(name);
            xml.writeCharacters(Markup.characters(text));
            xml.writeEndElement();
        }
    }
}
