package org.vigie.view.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.Incidents;
import org.vigie.evidence.RelationGraph;
import org.vigie.evidence.RelationGraph.Edge;
import org.vigie.evidence.RelationGraph.Node;
import org.vigie.ingest.Workspace;
import org.vigie.model.IncidentId;
import org.vigie.workbench.Texts;

/**
 * Another incident that has to do with the one that is shown.
 *
 * @param why what they share, in words
 */
record RelatedIncident(IncidentId id, String title, String why) {
    private static final Texts TEXTS = Texts.of(RelatedIncident.class);
    private static final int NODES = 200;

    /** Finds them. Called in the background. */
    static List<RelatedIncident> of(Incidents incidents, Workspace workspace, CaseFile cases, IncidentId id,
            UnaryOperator<String> property) {
        RelationGraph graph = incidents.relations(workspace, cases, id, NODES);
        Map<String, String> labels = graph.nodes().stream().collect(Collectors.toMap(Node::id, Node::label));
        List<RelatedIncident> related = new ArrayList<>();
        for (IncidentId other : graph.related(id)) {
            String why = graph.shared(id.value(), other.value()).stream().map(edge -> why(edge, labels, property))
                    .distinct().collect(Collectors.joining("; "));
            related.add(new RelatedIncident(other, labels.get(other.value()), why));
        }
        return related;
    }

    private static String why(Edge edge, Map<String, String> labels, UnaryOperator<String> property) {
        return edge.property().equals(RelationGraph.SAME_REPORT)
                ? TEXTS.say("related.report")
                : TEXTS.say("related.shares", property.apply(edge.property()),
                        labels.getOrDefault(edge.to(), edge.to()));
    }
}
