package org.vigie.exporter.graphml;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigie.exporter.NamedUuid;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.PropertyRecord;
import org.vigie.model.PartialDate;
import org.vigie.model.Report;
import org.vigie.summary.Markup;

/** Writes nodes and edges. Of those who are named only the ids are kept, so that each is one node. */
final class GraphmlWriter {

    /** The properties of which the values are nodes, and of what kind. */
    static final Map<String, String> PARTIES = Map.of("victim", "organisation", "thirdParty", "organisation",
            "systemOwner", "organisation", "actor", "actor");
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final List<String> OF_NODES = List.of("kind", "label", "status", "date", "source", "address");
    private static final List<String> OF_EDGES = List.of("relation", "known");

    private final XMLStreamWriter xml;
    private final Set<UUID> parties = new HashSet<>();

    GraphmlWriter(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String name : OF_NODES) {
            key(name, "node");
        }
        for (String name : OF_EDGES) {
            key(name, "edge");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
    }

    private void key(String name, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    void incident(IncidentFile file) throws XMLStreamException {
        beginNode(file.incident().id().value(), "incident", file.incident().title());
        data("status", file.status().word());
        xml.writeEndElement();
    }

    void party(IncidentFile file, String property, PropertyRecord.Value value) throws XMLStreamException {
        String kind = PARTIES.get(property);
        UUID party = NamedUuid.of("graphml " + kind, value.words().toLowerCase(Locale.ROOT));
        if (parties.add(party)) {
            beginNode("p-" + party, kind, value.words());
            xml.writeEndElement();
        }
        edge(file.incident().id().value(), "p-" + party, property, value.status().word());
    }

    void report(Report report, List<String> incidents) throws XMLStreamException {
        beginNode(report.id().value(), "report",
                report.heading());
        data("date", report.content().published().map(PartialDate::toString).orElse(""));
        data("source", report.source().name());
        data("address", report.content().address());
        xml.writeEndElement();
        for (String incident : incidents) {
            edge(report.id().value(), incident, "speaksOf", "");
        }
    }

    private void beginNode(String id, String kind, String label) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        data("kind", kind);
        data("label", label);
    }

    private void edge(String from, String to, String relation, String known) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("edge");
        xml.writeAttribute("source", from);
        xml.writeAttribute("target", to);
        data("relation", relation);
        data("known", known);
        xml.writeEndElement();
    }

    private void data(String key, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(Markup.characters(text));
            xml.writeEndElement();
        }
    }

    /** Ends the graph; the stream stays open. */
    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }
}
