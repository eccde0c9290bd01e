package org.vigie.view.matrix;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vigie.casework.CaseTopics;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PropertyNames;
import org.vigie.casework.ShownIncident;
import org.vigie.incident.EvidenceMatrix;
import org.vigie.incident.EvidenceMatrix.Grouping;
import org.vigie.incident.StatedClaim;
import org.vigie.model.IncidentId;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.Texts;

/** Who says what of the incident that is shown. */
public final class MatrixView {
    private static final Texts TEXTS = Texts.of(MatrixView.class);
    private static final String VALUES = "values";
    private static final String GROUPING = "grouping";

    @Inject
    private OpenIncident open;
    @Inject
    private PropertyNames properties;
    @Inject
    private ReportOpener reports;
    @Inject
    private MPart part;

    private Combo grouping;
    private Button values;
    private MatrixCanvas canvas;
    private IncidentId shown;

    @PostConstruct
    public void create(Composite parent) {
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        parent.setLayout(grid);
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        bar.setLayout(new GridLayout(4, false));
        grouping = new Combo(bar, SWT.READ_ONLY);
        grouping.setData("id", "matrix.grouping");
        Accessibility.name(grouping, TEXTS.say("grouping"));
        Stream.of(Grouping.values()).forEach(one -> grouping.add(TEXTS.say("grouping." + one)));
        grouping.select(chosen(part.getPersistedState().getOrDefault(GROUPING, "")));
        grouping.addListener(SWT.Selection, _ -> show());
        values = new Button(bar, SWT.CHECK);
        values.setData("id", "matrix.values");
        values.setText(TEXTS.say("values"));
        values.setSelection(Boolean.parseBoolean(part.getPersistedState().get(VALUES)));
        values.addListener(SWT.Selection, _ -> canvas.showValues(values.getSelection()));
        Label legend = new Label(bar, SWT.NONE);
        legend.setText(TEXTS.say("legend"));
        canvas = new MatrixCanvas(parent, this::look,
                claim -> reports.open(claim.stated().report(), claim.claim().passage()));
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        canvas.showValues(values.getSelection());
        show();
    }

    private static int chosen(String name) {
        return Stream.of(Grouping.values()).filter(one -> one.name().equals(name)).findFirst().orElse(Grouping.SOURCE)
                .ordinal();
    }

    @PersistState
    public void save() {
        part.getPersistedState().put(VALUES, String.valueOf(values.getSelection()));
        part.getPersistedState().put(GROUPING, Grouping.values()[grouping.getSelectionIndex()].name());
    }

    private void look(StatedClaim claim) {
        open.look(claim);
        reports.preview(claim.stated().report(), claim.claim().passage());
    }

    private void show() {
        java.util.Optional<ShownIncident> incident = open.shown();
        IncidentId id = incident.map(one -> one.file().incident().id()).orElse(null);
        Grouping by = Grouping.values()[grouping.getSelectionIndex()];
        canvas.show(incident.map(one -> MatrixTable.of(EvidenceMatrix.of(one.file(), by), by, one.sources(),
                properties::label)).orElse(MatrixTable.NONE), id != null && id.equals(shown));
        shown = id;
        look();
    }

    private void look() {
        open.claim().ifPresent(claim -> canvas.reveal(claim.stated().id()));
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
            look();
        }
    }
}
