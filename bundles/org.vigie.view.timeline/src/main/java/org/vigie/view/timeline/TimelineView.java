package org.vigie.view.timeline;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vigie.casework.CaseTopics;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PictureExport;
import org.vigie.casework.PictureExport.Picture;
import org.vigie.casework.PropertyNames;
import org.vigie.casework.ShownIncident;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.StatedClaim;
import org.vigie.model.IncidentId;
import org.vigie.summary.TimelinePicture;
import org.vigie.summary.TimelineRow;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** What happened when, and when it was said, of the incident that is shown. */
public final class TimelineView {
    private static final Texts TEXTS = Texts.of(TimelineView.class);
    private static final int WIDTH = 1200;

    @Inject
    private OpenIncident open;
    @Inject
    private PropertyNames properties;
    @Inject
    private ReportOpener reports;
    @Inject
    private IEventBroker broker;

    private TimelineCanvas canvas;
    private ToolItem export;
    private IncidentId shown;

    @PostConstruct
    public void create(Composite parent) {
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        parent.setLayout(grid);
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        item(bar, "fit", () -> canvas.fit());
        new ToolItem(bar, SWT.SEPARATOR);
        item(bar, "larger", () -> canvas.zoom(true));
        item(bar, "smaller", () -> canvas.zoom(false));
        new ToolItem(bar, SWT.SEPARATOR);
        export = item(bar, "export", this::export);
        canvas = new TimelineCanvas(parent, this::look,
                claim -> reports.open(claim.stated().report(), claim.claim().passage()));
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        show();
    }

    private static ToolItem item(ToolBar bar, String key, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(TEXTS.say("do." + key));
        item.setToolTipText(TEXTS.say("do." + key + ".tooltip"));
        item.setData("id", "timeline.do." + key);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    private void look(StatedClaim claim) {
        open.look(claim);
        reports.preview(claim.stated().report(), claim.claim().passage());
    }

    private void show() {
        java.util.Optional<IncidentFile> file = open.shown().map(ShownIncident::file);
        IncidentId id = file.map(one -> one.incident().id()).orElse(null);
        canvas.show(file.map(one -> TimelineRow.of(one, properties::label)).orElse(List.of()),
                id != null && id.equals(shown));
        shown = id;
        export.setEnabled(file.isPresent());
        open.claim().ifPresent(claim -> canvas.reveal(claim.stated().id()));
    }

    private void export() {
        open.shown().map(ShownIncident::file).ifPresent(file -> {
            List<TimelineRow> rows = TimelineRow.of(file, properties::label);
            PictureExport.ask(canvas, file.incident().title(),
                    new Picture(() -> TimelinePicture.svg(file, rows),
                            surface -> TimelinePicture.drawWhole(surface, file, rows, WIDTH), WIDTH,
                            (int) TimelinePicture.wholeHeight(rows)),
                    written -> broker.post(Topics.STATUS, TEXTS.say("exported", written)));
        });
    }

    @Focus
    public void focus() {
        canvas.setFocus();
    }

    @Inject
    @Optional
    public void incidentShown(@UIEventTopic(CaseTopics.INCIDENT_SHOWN) Object nothing) {
        if (canvas != null && !canvas.isDisposed()) {
            show();
        }
    }

    @Inject
    @Optional
    public void claimSelected(@UIEventTopic(CaseTopics.CLAIM_SELECTED) Object nothing) {
        if (canvas != null && !canvas.isDisposed()) {
            open.claim().ifPresent(claim -> canvas.reveal(claim.stated().id()));
        }
    }
}
