package org.vigie.view.relations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vigie.casework.AccessibleRows;
import org.vigie.casework.GcSurface;
import org.vigie.evidence.RelationGraph;
import org.vigie.evidence.RelationGraph.Edge;
import org.vigie.evidence.RelationGraph.Kind;
import org.vigie.evidence.RelationGraph.Node;
import org.vigie.model.IncidentId;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The graph on the screen: pulled with the mouse, made larger with the wheel, walked through with the keys. */
final class RelationsCanvas extends Canvas implements AccessibleRows {
    private static final Texts TEXTS = Texts.of(RelationsCanvas.class);
    private static final double ZOOM = 1.2;
    private static final double MARGIN = 40;
    /** Room for the names of nodes, which stand to their right. */
    private static final int NAME = 140;
    private static final double SMALLEST = 0.02;
    private static final double LARGEST = 10;
    private static final int STEP = 60;

    private final UnaryOperator<String> property;
    private final Consumer<IncidentId> opened;
    private final IntConsumer leftOut;
    private PlacedGraph placed = new PlacedGraph(new RelationGraph(List.of(), List.of(), false), Map.of());
    private double scaleX = 1;
    private double scaleY = 1;
    private double left;
    private double top;
    private int selection = -1;
    private Point pulled;

    /**
     * @param property returns what a property is called
     * @param opened told which incident the user wants to see
     * @param leftOut told how many names have no room
     */
    RelationsCanvas(Composite parent, UnaryOperator<String> property, Consumer<IncidentId> opened,
            IntConsumer leftOut) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.property = property;
        this.opened = opened;
        this.leftOut = leftOut;
        setData("id", "relations.canvas");
        setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        AccessibleRows.make(this, TEXTS.say("view.relations"), this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, _ -> fit());
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseMove, this::moved);
        addListener(SWT.MouseUp, _ -> pulled = null);
        addListener(SWT.MouseHover, event -> setToolTipText(picture().at(event.x, event.y)
                .map(node -> SafeText.escaped(words(placed.graph().nodes().indexOf(node)))).orElse(null)));
        addListener(SWT.MouseDoubleClick, _ -> open());
        addListener(SWT.MouseVerticalWheel, event -> {
            zoom(Math.pow(ZOOM, event.count / 3.0), event.x, event.y);
            event.doit = false;
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
    }

    void show(PlacedGraph graph) {
        placed = graph;
        selection = graph.graph().nodes().isEmpty() ? -1 : 0;
        fit();
    }

    PlacedGraph placed() {
        return placed;
    }

    /** Shows all of it. */
    void fit() {
        Rectangle area = getClientArea();
        scaleX = Math.max(SMALLEST, (area.width - 2 * MARGIN - NAME) / PlacedGraph.WIDTH);
        scaleY = Math.max(SMALLEST, (area.height - 2 * MARGIN / 3) / PlacedGraph.HEIGHT);
        left = (area.width - NAME - PlacedGraph.WIDTH * scaleX) / 2;
        top = (area.height - PlacedGraph.HEIGHT * scaleY) / 2;
        redraw();
    }

    void zoom(boolean larger) {
        Rectangle area = getClientArea();
        zoom(larger ? ZOOM : 1 / ZOOM, area.width / 2.0, area.height / 2.0);
    }

    private void zoom(double factor, double x, double y) {
        double by = Math.clamp(scaleX * factor, SMALLEST, LARGEST) / scaleX;
        left = x - (x - left) * by;
        top = y - (y - top) * by;
        scaleX *= by;
        scaleY *= by;
        redraw();
    }

    private RelationPicture picture() {
        Rectangle area = getClientArea();
        return new RelationPicture(placed, area.width, area.height, scaleX, scaleY, left, top,
                selected().map(Node::id));
    }

    private Optional<Node> selected() {
        return selection < 0 ? Optional.empty() : Optional.of(placed.graph().nodes().get(selection));
    }

    private void paint(Event event) {
        leftOut.accept(picture().draw(new GcSurface(event.gc, this)));
        if (placed.graph().nodes().isEmpty()) {
            EmptyMessage.draw(this, event.gc, 0, TEXTS.say("relations.none"));
        }
    }

    private void pressed(Event event) {
        setFocus();
        pulled = new Point(event.x, event.y);
        picture().at(event.x, event.y).ifPresent(node -> select(placed.graph().nodes().indexOf(node)));
    }

    private void moved(Event event) {
        setToolTipText(null);
        if (pulled != null) {
            left += event.x - pulled.x;
            top += event.y - pulled.y;
            pulled = new Point(event.x, event.y);
            redraw();
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> select(selection + 1);
            case SWT.ARROW_UP, SWT.ARROW_LEFT -> select(selection - 1);
            case SWT.HOME -> fit();
            case SWT.PAGE_DOWN -> pull(-STEP);
            case SWT.PAGE_UP -> pull(STEP);
            case '+', '=', SWT.KEYPAD_ADD -> zoom(true);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(false);
            case SWT.CR, SWT.KEYPAD_CR -> open();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void pull(int pixels) {
        top += pixels;
        redraw();
    }

    private void select(int node) {
        if (!placed.graph().nodes().isEmpty()) {
            selection = Math.clamp(node, 0, placed.graph().nodes().size() - 1);
            getAccessible().setFocus(selection);
            redraw();
        }
    }

    private void open() {
        selected().filter(node -> node.kind() == Kind.INCIDENT).map(node -> new IncidentId(node.id()))
                .ifPresent(opened);
    }

    @Override
    public int rows() {
        return placed.graph().nodes().size();
    }

    @Override
    public int selection() {
        return selection;
    }

    @Override
    public String words(int row) {
        Node node = placed.graph().nodes().get(row);
        Map<String, String> labels = placed.graph().nodes().stream().collect(Collectors.toMap(Node::id, Node::label));
        String edges = placed.graph().edges().stream()
                .filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))
                .map(edge -> words(edge, node, labels)).collect(Collectors.joining("\n"));
        return TEXTS.say("node." + node.kind(), node.label()) + (edges.isEmpty() ? "" : "\n" + edges);
    }

    private String words(Edge edge, Node of, Map<String, String> labels) {
        String other = labels.get(edge.from().equals(of.id()) ? edge.to() : edge.from());
        return edge.property().equals(RelationGraph.SAME_REPORT)
                ? TEXTS.say("edge.report", other)
                : TEXTS.say("edge", property.apply(edge.property()), other);
    }
}
