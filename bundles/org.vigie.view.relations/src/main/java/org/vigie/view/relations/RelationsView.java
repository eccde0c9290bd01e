package org.vigie.view.relations;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vigie.casework.CaseTopics;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PictureExport;
import org.vigie.casework.PictureExport.Picture;
import org.vigie.casework.PropertyNames;
import org.vigie.evidence.Incidents;
import org.vigie.evidence.RelationGraph;
import org.vigie.model.IncidentId;
import org.vigie.summary.Surface;
import org.vigie.summary.SvgSurface;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** What the incident that is shown has to do with organisations, actors and other incidents. */
public final class RelationsView {
    private static final Texts TEXTS = Texts.of(RelationsView.class);
    /** More cannot be told apart. */
    private static final int MOST = 200;
    private static final double MARGIN = 80;

    @Inject
    private OpenIncident open;
    @Inject
    private Cases cases;
    @Inject
    private Incidents incidents;
    @Inject
    private PropertyNames properties;
    @Inject
    private IEventBroker broker;

    private RelationsCanvas canvas;
    private Label note;
    private ToolItem export;
    private Refresh<PlacedGraph> reading;
    private PlacedGraph shown;
    private int leftOut = -1;

    @PostConstruct
    public void create(Composite parent) {
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        parent.setLayout(grid);
        Composite top = new Composite(parent, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout topGrid = new GridLayout(2, false);
        topGrid.marginHeight = 0;
        top.setLayout(topGrid);
        ToolBar bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
        item(bar, "fit", () -> canvas.fit());
        new ToolItem(bar, SWT.SEPARATOR);
        item(bar, "larger", () -> canvas.zoom(true));
        item(bar, "smaller", () -> canvas.zoom(false));
        new ToolItem(bar, SWT.SEPARATOR);
        export = item(bar, "export", this::export);
        note = new Label(top, SWT.NONE);
        note.setData("id", "relations.note");
        note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        canvas = new RelationsCanvas(parent, properties::label, open::open, this::named);
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        reading = new Refresh<>(canvas, this::read, this::show, problem -> note.setText(Problems.text(problem)));
        reading.want();
    }

    private static ToolItem item(ToolBar bar, String key, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(TEXTS.say("do." + key));
        item.setToolTipText(TEXTS.say("do." + key + ".tooltip"));
        item.setData("id", "relations.do." + key);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    private CompletionStage<PlacedGraph> read() {
        Optional<IncidentId> id = open.shown().map(one -> one.file().incident().id());
        return id.isEmpty()
                ? CompletableFuture
                        .completedFuture(new PlacedGraph(new RelationGraph(List.of(), List.of(), false), Map.of()))
                : cases.ask((workspace, file) -> PlacedGraph.of(incidents.relations(workspace, file, id.get(), MOST)));
    }

    private void show(PlacedGraph graph) {
        if (!graph.equals(shown)) {
            shown = graph;
            leftOut = -1;
            canvas.show(graph);
        }
        export.setEnabled(!graph.graph().nodes().isEmpty());
    }

    /** Says how much there is, and what is not seen of it. */
    private void named(int withoutName) {
        if (withoutName != leftOut) {
            leftOut = withoutName;
            // it is being painted now
            note.getDisplay().asyncExec(this::say);
        }
    }

    private void say() {
        if (!note.isDisposed()) {
            RelationGraph graph = canvas.placed().graph();
            note.setText(TEXTS.say("note", graph.nodes().size(), graph.edges().size())
                    + (leftOut > 0 ? "  ·  " + TEXTS.say("note.names", leftOut) : "")
                    + (graph.cut() ? "  ·  " + TEXTS.say("note.cut", MOST) : ""));
            note.requestLayout();
        }
    }

    private void export() {
        PlacedGraph placed = canvas.placed();
        double width = PlacedGraph.WIDTH + 2 * MARGIN;
        double height = PlacedGraph.HEIGHT + 2 * MARGIN;
        RelationPicture picture = new RelationPicture(placed, width, height, 1, 1, MARGIN, MARGIN, Optional.empty());
        String title = placed.graph().nodes().getFirst().label();
        PictureExport.ask(canvas, title, new Picture(() -> {
            SvgSurface surface = new SvgSurface(width, height);
            picture.draw(surface);
            return surface.picture(title);
        }, (Surface surface) -> picture.draw(surface), (int) width, (int) height),
                written -> broker.post(Topics.STATUS, TEXTS.say("exported", written)));
    }

    @Focus
    public void focus() {
        canvas.setFocus();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    public void incidentShown(@UIEventTopic(CaseTopics.INCIDENT_SHOWN) Object nothing) {
        if (reading != null) {
            reading.want();
        }
    }
}
