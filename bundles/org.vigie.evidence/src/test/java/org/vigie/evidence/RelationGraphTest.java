package org.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.evidence.RelationGraph.Edge;
import org.vigie.evidence.RelationGraph.Kind;
import org.vigie.evidence.RelationGraph.Node;
import org.vigie.model.IncidentId;

class RelationGraphTest {
    private static final String HERE = "i-0000000000000001";
    private static final String SAME_VICTIM = "i-0000000000000002";
    private static final String SAME_REPORT = "i-0000000000000003";
    private static final String FAR = "i-0000000000000004";

    private final RelationGraph graph = new RelationGraph(
            List.of(incident(HERE), new Node("valmer", Kind.ORGANISATION, "Valmer"), incident(SAME_VICTIM),
                    incident(SAME_REPORT), new Node("group", Kind.ACTOR, "Groupe"), incident(FAR)),
            List.of(new Edge(HERE, "valmer", "victim"), new Edge(SAME_VICTIM, "valmer", "victim"),
                    new Edge(HERE, SAME_REPORT, RelationGraph.SAME_REPORT), new Edge(SAME_VICTIM, "group", "actor"),
                    new Edge(FAR, "group", "actor")),
            false);

    private static Node incident(String id) {
        return new Node(id, Kind.INCIDENT, id);
    }

    @Test
    void relatedIsWhatSharesANameOrAReport() {
        assertThat(graph.related(new IncidentId(HERE))).containsExactly(new IncidentId(SAME_VICTIM),
                new IncidentId(SAME_REPORT));
        assertThat(graph.related(new IncidentId(FAR))).containsExactly(new IncidentId(SAME_VICTIM));
    }

    @Test
    void whatTheyShareIsToldByTheEdgesOfTheOther() {
        assertThat(graph.shared(HERE, SAME_VICTIM)).containsExactly(new Edge(SAME_VICTIM, "valmer", "victim"));
        assertThat(graph.shared(HERE, SAME_REPORT)).extracting(Edge::property)
                .containsExactly(RelationGraph.SAME_REPORT);
        assertThat(graph.shared(HERE, FAR)).isEmpty();
    }
}
