package org.vigie.view.incident;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.services.EMenuService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.CaseTopics;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PropertyNames;
import org.vigie.casework.ShownIncident;
import org.vigie.evidence.Incidents;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.StatedClaim;
import org.vigie.model.IncidentId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** One incident: its record, the reports that speak of it, and what it has to do with others. */
public final class IncidentView {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentView.class);
    private static final Texts TEXTS = Texts.of(IncidentView.class);

    @Inject
    private OpenIncident open;
    @Inject
    private Cases cases;
    @Inject
    private Incidents incidents;
    @Inject
    private PropertyNames properties;
    @Inject
    private ReportOpener reports;
    @Inject
    private ESelectionService selection;

    private IncidentHeader header;
    private CTabFolder tabs;
    private RecordTree record;
    private SourcesTree sources;
    private CTabItem sourcesTab;
    private RelatedTable related;
    private CTabItem relatedTab;
    private ShownIncident shown;
    /** Whether what is related was asked for since the incident was read. */
    private boolean relatedKnown;

    @PostConstruct
    public void create(Composite parent, EMenuService menus, ECommandService commands, EHandlerService handlers) {
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        parent.setLayout(grid);
        header = new IncidentHeader(parent, commands, handlers);
        tabs = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        record = new RecordTree(tabs);
        record.listen(this::selectClaims, claim -> reports.open(claim.stated().report(), claim.claim().passage()));
        tab("tab.record", record.control());
        sources = new SourcesTree(tabs);
        sources.listen(this::selectReports, id -> reports.open(id, ""));
        sourcesTab = tab("tab.sources", sources.control());
        related = new RelatedTable(tabs, open::open);
        relatedTab = tab("tab.related", related.control());
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, _ -> {
            showSources();
            select();
            showRelated();
        });
        menus.registerContextMenu(record.control(), "org.vigie.popup.incident");
        menus.registerContextMenu(sources.control(), "org.vigie.popup.incident");
        show();
    }

    private CTabItem tab(String key, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(TEXTS.say(key));
        item.setControl(control);
        return item;
    }

    @Focus
    public void focus() {
        tabs.getSelection().getControl().setFocus();
        select();
    }

    private void show() {
        ShownIncident before = shown;
        shown = open.shown().orElse(null);
        relatedKnown = false;
        if (shown == null) {
            header.clear(TEXTS.say("none"));
            record.show(List.of(), false);
            sources.clear();
            sourcesTab.setText(TEXTS.say("tab.sources"));
            related.show(List.of());
            select();
            return;
        }
        boolean same = before != null && id(before).equals(id(shown));
        header.show(shown);
        record.show(RecordRow.of(shown, properties), same);
        showSources();
        sourcesTab.setText(TEXTS.say("tab.sources.count", shown.file().reports().size()));
        showRelated();
        look();
        if (same && tabs.isVisible()) {
            select();
        }
    }

    private static IncidentId id(ShownIncident incident) {
        return incident.file().incident().id();
    }

    private void showSources() {
        if (shown != null && tabs.getSelection() == sourcesTab) {
            sources.show(shown);
        }
    }

    private void showRelated() {
        if (shown == null || relatedKnown || tabs.getSelection() != relatedTab) {
            return;
        }
        relatedKnown = true;
        IncidentId id = id(shown);
        Foreground.show(tabs,
                cases.ask((workspace, file) -> RelatedIncident.of(incidents, workspace, file, id, properties::label)),
                found -> {
                    if (shown != null && id(shown).equals(id)) {
                        related.show(found);
                    }
                }, problem -> LOG.warn("What is related to {} is not known", id, problem));
    }

    private void look() {
        open.claim().ifPresent(claim -> record.reveal(claim.stated().id()));
    }

    /** What commands work on is what is selected in the tab that is seen. */
    private void select() {
        if (shown == null) {
            selection.setSelection(null);
            return;
        }
        boolean ofReports = tabs.getSelection() == sourcesTab;
        List<StatedClaim> claims = ofReports
                ? List.of()
                : record.selection().stream().flatMap(row -> row.claims().stream()).distinct().toList();
        List<LinkedReport> chosen = ofReports ? sources.selection() : List.of();
        selection.setSelection(new CaseSelection(java.util.Optional.of(id(shown)), claims, chosen));
    }

    private void selectClaims() {
        select();
        List<RecordRow> rows = record.selection();
        if (rows.size() == 1 && rows.getFirst().isClaim()) {
            StatedClaim claim = rows.getFirst().claims().getFirst();
            open.look(claim);
            reports.preview(claim.stated().report(), claim.claim().passage());
        }
    }

    private void selectReports() {
        select();
        List<LinkedReport> chosen = sources.selection();
        if (chosen.size() == 1) {
            reports.preview(chosen.getFirst().report(), "");
        }
    }

    @Inject
    @Optional
    public void incidentShown(@UIEventTopic(CaseTopics.INCIDENT_SHOWN) Object nothing) {
        if (tabs != null && !tabs.isDisposed()) {
            show();
        }
    }

    @Inject
    @Optional
    public void claimSelected(@UIEventTopic(CaseTopics.CLAIM_SELECTED) Object nothing) {
        if (tabs != null && !tabs.isDisposed()) {
            look();
        }
    }

    /** A plugin that explains properties may have come or gone. */
    @Inject
    @Optional
    public void contributionsChanged(@UIEventTopic(Topics.CONTRIBUTIONS_CHANGED) Object nothing) {
        incidentShown(nothing);
    }
}
