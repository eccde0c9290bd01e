package org.vigie.view.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.evidence.RelationGraph.Edge;
import org.vigie.evidence.RelationGraph.Node;
import org.vigie.summary.Ink;
import org.vigie.summary.Surface;
import org.vigie.view.relations.PlacedGraph.Place;

/**
 * Draws a graph: discs are incidents, squares organisations, rings actors. Names that would lie over each other are left out, those of nodes
 * with the fewest edges first; they come up when the graph is made larger, and for what is selected always.
 *
 * @param scaleX by how much the box of the graph is made wider
 * @param scaleY by how much it is made higher
 * @param left where its left edge lies
 * @param top where its upper edge lies
 * @param selected the id of the node that is selected; empty for none
 */
record RelationPicture(PlacedGraph placed, double width, double height, double scaleX, double scaleY,
        double left, double top,
        Optional<String> selected) {
    private static final double RADIUS = 6;
    private static final double SMALL = 4;
    private static final int MANY = 60;
    private static final double REACH = 10;
    private static final int CHARS = 34;
    private static final double GAP = 2;

    /** Where a name lies. */
    private record Box(double x, double y, double width, double height) {
        boolean meets(Box other) {
            return x < other.x + other.width + GAP && other.x < x + width + GAP && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private double radius() {
        return placed.graph().nodes().size() > MANY ? SMALL : RADIUS;
    }

    private double x(String node) {
        return left + placed.places().get(node).x() * scaleX;
    }

    private double y(String node) {
        return top + placed.places().get(node).y() * scaleY;
    }

    /** Returns the node at a place; empty for none. */
    Optional<Node> at(double x, double y) {
        return placed.graph().nodes().stream().filter(node -> Math.hypot(x(node.id()) - x, y(node.id()) - y) <= REACH)
                .min(Comparator.comparingDouble(node -> Math.hypot(x(node.id()) - x, y(node.id()) - y)));
    }

    /** Draws it; returns how many names were left out. */
    int draw(Surface surface) {
        surface.fill(Ink.GROUND, 0, 0, width, height);
        Set<String> near = near();
        for (Edge edge : placed.graph().edges()) {
            boolean touched = selected.isPresent() && near.contains(edge.from()) && near.contains(edge.to())
                    && (edge.from().equals(selected.get()) || edge.to().equals(selected.get()));
            surface.line(touched ? Ink.TEXT : Ink.LINE, x(edge.from()), y(edge.from()), x(edge.to()), y(edge.to()),
                    edge.property().equals("report"));
        }
        placed.graph().nodes().forEach(node -> mark(surface, node));
        return names(surface, near);
    }

    /** The one that is selected, and those next to it. */
    private Set<String> near() {
        return selected.map(id -> Stream.concat(Stream.of(id), placed.graph().edges().stream()
                .filter(edge -> edge.from().equals(id) || edge.to().equals(id))
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))).collect(Collectors.toSet())).orElse(Set.of());
    }

    private void mark(Surface surface, Node node) {
        double x = x(node.id());
        double y = y(node.id());
        switch (node.kind()) {
            case INCIDENT -> surface.disc(Ink.INCIDENT, x, y, radius(), true);
            case ORGANISATION -> surface.fill(Ink.ORGANISATION, x - radius(), y - radius(), 2 * radius(), 2 * radius());
            case ACTOR -> surface.disc(Ink.ACTOR, x, y, radius(), false);
        }
        if (selected.filter(node.id()::equals).isPresent()) {
            surface.frame(Ink.TEXT, x - radius() - 3, y - radius() - 3, 2 * radius() + 7, 2 * radius() + 7);
        }
    }

    private int names(Surface surface, Set<String> near) {
        Map<String, Integer> edges = new HashMap<>();
        placed.graph().edges().forEach(edge -> {
            edges.merge(edge.from(), 1, Integer::sum);
            edges.merge(edge.to(), 1, Integer::sum);
        });
        List<Node> order = placed.graph().nodes().stream().sorted(Comparator
                .comparing((Node node) -> !selected.filter(node.id()::equals).isPresent())
                .thenComparing(node -> !near.contains(node.id()))
                .thenComparing(node -> -edges.getOrDefault(node.id(), 0))).toList();
        List<Box> taken = new ArrayList<>();
        placed.graph().nodes().forEach(node -> taken.add(new Box(x(node.id()) - radius(), y(node.id()) - radius(),
                2 * radius(), 2 * radius())));
        int left = 0;
        for (Node node : order) {
            left += name(surface, node, taken) ? 0 : 1;
        }
        return left;
    }

    /** Writes a name to the right or to the left of its node, above or below, where there is room. */
    private boolean name(Surface surface, Node node, List<Box> taken) {
        String words = node.label().length() > CHARS ? node.label().substring(0, CHARS - 1) + "…" : node.label();
        double wide = surface.width(words);
        double high = surface.lineHeight();
        double x = x(node.id());
        double y = y(node.id());
        List<Place> places = List.of(new Place(x + radius() + 3, y - high / 2),
                new Place(x - radius() - 3 - wide, y - high / 2),
                new Place(x - wide / 2, y - radius() - high), new Place(x - wide / 2, y + radius()));
        boolean chosen = selected.filter(node.id()::equals).isPresent();
        Optional<Box> free = places.stream().map(place -> new Box(place.x(), place.y(), wide, high))
                .filter(box -> chosen || taken.stream().noneMatch(box::meets)).findFirst();
        free.ifPresent(box -> {
            taken.add(box);
            surface.text(Ink.TEXT, box.x(), box.y(), words);
        });
        return free.isPresent();
    }
}
