package org.vigie.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.IncidentId;

/**
 * What an incident has to do with organisations, actors and other incidents.
 *
 * @param nodes the incident from which it begins first, then by how many steps they are away
 * @param edges between these nodes, each once
 * @param cut whether there was more than was asked for
 */
@ProviderType
public record RelationGraph(List<Node> nodes, List<Edge> edges, boolean cut) {
    /** Of what a node is. */
    public enum Kind {
        INCIDENT, ORGANISATION, ACTOR
    }

    /**
     * One of them.
     *
     * @param id the id of an incident, else a key by which names are the same
     * @param label how it is called
     */
    public record Node(String id, Kind kind, String label) {}

    /**
     * That two have to do with each other.
     *
     * @param from the id of an incident
     * @param to the id of another, or of an organisation or actor
     * @param property what the one is to the other, such as {@code victim}; {@link #SAME_REPORT} between incidents
     */
    public record Edge(String from, String to, String property) {}

    /** That a report speaks of both incidents. */
    public static final String SAME_REPORT = "report";

    public RelationGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Returns the other incidents that share a report, an organisation or an actor with one. */
    public Set<IncidentId> related(IncidentId incident) {
        return nodes.stream()
                .filter(node -> node.kind() == Kind.INCIDENT && !node.id().equals(incident.value())
                        && !shared(incident.value(), node.id()).isEmpty())
                .map(node -> new IncidentId(node.id())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns by what two incidents have to do with each other: edges of the other one. */
    public List<Edge> shared(String one, String other) {
        Set<String> mine = neighbours(one).collect(Collectors.toSet());
        return edges.stream()
                .filter(edge -> edge.from().equals(other) && (mine.contains(edge.to()) || edge.to().equals(one))
                        || edge.to().equals(other) && edge.from().equals(one))
                .toList();
    }

    private Stream<String> neighbours(String of) {
        return Stream.concat(edges.stream().filter(edge -> edge.from().equals(of)).map(Edge::to),
                edges.stream().filter(edge -> edge.to().equals(of)).map(Edge::from));
    }
}
