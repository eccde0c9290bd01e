package org.vigie.view.relations;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.vigie.evidence.RelationGraph;
import org.vigie.evidence.RelationGraph.Node;

/**
 * A graph of which every node has its place, in a box of {@link #WIDTH} and {@link #HEIGHT}.
 *
 * @param places by the ids of nodes
 */
record PlacedGraph(RelationGraph graph, Map<String, Place> places) {
    static final double WIDTH = 1600;
    static final double HEIGHT = 800;
    private static final int ROUNDS = 300;
    /** The same graph looks the same each time. */
    private static final long SEED = 20_260_123L;

    /** A place in the box. */
    record Place(double x, double y) {}

    PlacedGraph {
        places = Map.copyOf(places);
    }

    /** Finds places by the forces of Fruchterman and Reingold. Takes some tenths of a second for 200 nodes. */
    static PlacedGraph of(RelationGraph relations) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        relations.nodes().stream().map(Node::id).forEach(graph::addVertex);
        relations.edges().stream().filter(edge -> !edge.from().equals(edge.to()))
                .forEach(edge -> graph.addEdge(edge.from(), edge.to()));
        MapLayoutModel2D<String> model = new MapLayoutModel2D<>(new Box2D(WIDTH, HEIGHT));
        if (!relations.nodes().isEmpty()) {
            new FRLayoutAlgorithm2D<String, DefaultEdge>(ROUNDS, FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR,
                    new Random(SEED)).layout(graph, model);
        }
        Map<String, Place> places = new HashMap<>();
        graph.vertexSet().forEach(id -> places.put(id, new Place(model.get(id).getX(), model.get(id).getY())));
        return new PlacedGraph(relations, spread(places));
    }

    /** The forces leave most of the box empty: the places are spread over all of it, in both directions. */
    private static Map<String, Place> spread(Map<String, Place> places) {
        DoubleSummaryStatistics x = places.values().stream().mapToDouble(Place::x).summaryStatistics();
        DoubleSummaryStatistics y = places.values().stream().mapToDouble(Place::y).summaryStatistics();
        Map<String, Place> spread = new HashMap<>();
        places.forEach(
                (id, place) -> spread.put(id, new Place(spread(place.x(), x) * WIDTH, spread(place.y(), y) * HEIGHT)));
        return spread;
    }

    private static double spread(double value, DoubleSummaryStatistics among) {
        double range = among.getMax() - among.getMin();
        return range < 1 ? 0.5 : (value - among.getMin()) / range;
    }
}
