package org.vigie.exporter.graphml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.osgi.service.component.annotations.Component;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.model.IncidentId;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.Role;
import org.vigie.model.Stance;

/**
 * Writes a graph in GraphML 1.0 (graphml.graphdrawing.org): incidents, the organisations and actors that are named with them, and the reports
 * that speak of them.
 */
@Component
@ExporterFormat(id = "graphml", name = "GraphML", extension = "graphml", mediaType = "application/graphml+xml")
public final class GraphmlExporter implements Exporter {

    private static final Phrases WORDS = Phrases.of(GraphmlExporter.class);

    @Override
    public ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Losses losses = new Losses();
        try {
            GraphmlWriter graph = new GraphmlWriter(out);
            graph.begin();
            for (Iterator<IncidentFile> files = selection.incidents(); files.hasNext();) {
                incident(graph, files.next(), losses);
            }
            long written = 0;
            for (Iterator<Report> reports = selection.reports(); reports.hasNext(); written++) {
                Report report = reports.next();
                graph.report(report, selection.incidents(report.id()).stream().sorted().map(IncidentId::value)
                        .toList());
                losses.report(report, Set.of(), false);
                losses.identifiers(report);
                losses.add("texts", WORDS.translation("texts of reports"), 1);
            }
            graph.end();
            return new ExportSummary(written, losses.list());
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private static void incident(GraphmlWriter graph, IncidentFile file, Losses losses) throws XMLStreamException {
        graph.incident(file);
        for (PropertyRecord property : file.record()) {
            if (GraphmlWriter.PARTIES.containsKey(property.property())) {
                for (PropertyRecord.Value value : property.values()) {
                    graph.party(file, property.property(), value);
                }
            } else {
                losses.property(property.property(),
                        property.values().stream().mapToLong(value -> value.claims().size()).sum());
            }
        }
        losses.passages(file.claims().count());
        losses.speakers(file.claims().filter(claim -> claim.claim().speaker().isPresent()).count());
        losses.stance(Stance.SUSPECTED,
                file.claims().filter(claim -> claim.claim().stance() == Stance.SUSPECTED).count());
        losses.add("roles", WORDS.translation("roles of reports that are no main subjects"),
                file.reports().stream().map(LinkedReport::role).filter(role -> role != Role.MAIN)
                        .count());
    }
}
