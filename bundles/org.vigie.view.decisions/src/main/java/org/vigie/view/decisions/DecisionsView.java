package org.vigie.view.decisions;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.casework.CaseDecisions;
import org.vigie.casework.CaseTopics;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PropertyNames;
import org.vigie.incident.DecisionState.Effect;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.LinkedReport;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.Dates;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** What was decided, by whom and when, and whether it still does something. Any decision can be taken back here, and done again. */
public final class DecisionsView {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionsView.class);
    private static final Texts TEXTS = Texts.of(DecisionsView.class);
    private static final String[] COLUMNS = {"column.number", "column.when", "column.who", "column.what",
            "column.effect"};
    private static final int[] WIDTHS = {60, 160, 110, 560, 260};
    private static final int CHARS = 300;

    @Inject
    private Cases cases;
    @Inject
    private OpenIncident open;
    @Inject
    private CaseDecisions decisions;
    @Inject
    private PropertyNames properties;
    @Inject
    private ReportOpener reports;
    @Inject
    private IEventBroker broker;

    private Table table;
    private Button here;
    private Button turn;
    private Refresh<List<DecidedRow>> reading;
    private List<DecidedRow> rows = List.of();
    /** Those of the rows that are listed. */
    private List<DecidedRow> listed = List.of();

    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new GridLayout());
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout grid = new GridLayout(2, false);
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        bar.setLayout(grid);
        turn = new Button(bar, SWT.PUSH);
        turn.setData("id", "decisions.turn");
        turn.setText(TEXTS.say("take.back"));
        turn.setToolTipText(TEXTS.say("turn.tooltip"));
        turn.addListener(SWT.Selection, _ -> turn());
        here = new Button(bar, SWT.CHECK);
        here.setData("id", "decisions.here");
        here.setText(TEXTS.say("here"));
        here.addListener(SWT.Selection, _ -> show());
        table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setData("id", "decisions.table");
        Accessibility.name(table, TEXTS.say("view.decisions"));
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (int i = 0; i < COLUMNS.length; i++) {
            Columns.add(table, TEXTS.say(COLUMNS[i]), WIDTHS[i]);
        }
        EmptyMessage.on(table, TEXTS.say("none"));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, listed.get(event.index)));
        table.addListener(SWT.Selection, _ -> offer());
        table.addListener(SWT.DefaultSelection, _ -> goThere());
        reading = new Refresh<>(table,
                () -> cases.ask((workspace, file) -> DecidedRow.read(workspace.corpus(), file, properties::label)),
                read -> {
                    rows = read;
                    show();
                }, problem -> {
                    LOG.warn("What was decided cannot be read", problem);
                    broker.post(Topics.STATUS, Problems.text(problem));
                });
        reading.want();
        offer();
    }

    /** All, or what bears on the incident that is shown: what names it, or a report that speaks of it. */
    private List<DecidedRow> wanted() {
        if (!here.getSelection() || open.shown().isEmpty()) {
            return rows;
        }
        IncidentId id = open.shown().get().file().incident().id();
        Set<ReportId> speaking = open.shown().get().file().reports().stream().map(LinkedReport::report)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> DecidedRow.incidents(row.decision().act()).contains(id)
                || DecidedRow.reports(row.decision().act()).stream().anyMatch(speaking::contains)).toList();
    }

    private void show() {
        java.util.Optional<Long> before = selected().map(row -> row.decision().number());
        listed = wanted();
        table.setItemCount(listed.size());
        table.clearAll();
        table.deselectAll();
        for (int i = 0; i < listed.size(); i++) {
            if (before.filter(Long.valueOf(listed.get(i).decision().number())::equals).isPresent()) {
                table.setSelection(i);
            }
        }
        offer();
    }

    private void fill(TableItem item, DecidedRow row) {
        Decision decision = row.decision();
        item.setText(new String[]{String.valueOf(decision.number()), Dates.moment(decision.when()),
                SafeText.line(decision.who(), CHARS), SafeText.line(row.words(), CHARS),
                EvidenceWords.effect(row.state().effect())});
        item.setForeground(row.state().effect().isOrphaned()
                ? Palette.of(table).warning()
                : row.state().effect() == Effect.UNDONE ? Palette.of(table).muted() : null);
    }

    private java.util.Optional<DecidedRow> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= listed.size() ? java.util.Optional.empty() : java.util.Optional.of(listed.get(at));
    }

    /** What was taken back can be done again by taking back what took it back. */
    private java.util.Optional<Act> turned() {
        return selected().flatMap(row -> row.state().effect() == Effect.UNDONE
                ? rows.stream().filter(other -> other.state().effect() == Effect.HOLDS
                        && other.decision().act() instanceof Act.Undo(long number)
                        && number == row.decision().number()).findFirst()
                        .map(other -> (Act) new Act.Undo(other.decision().number()))
                : java.util.Optional.of((Act) new Act.Undo(row.decision().number())));
    }

    private void offer() {
        turn.setEnabled(turned().isPresent());
        boolean again = selected().filter(row -> row.state().effect() == Effect.UNDONE).isPresent();
        turn.setText(TEXTS.say(again ? "do.again" : "take.back"));
        turn.requestLayout();
    }

    private void turn() {
        turned().ifPresent(act -> decisions.decide(table.getShell(),
                TEXTS.say("turn.label", selected().map(DecidedRow::words).orElse("")), List.of(act)));
    }

    private void goThere() {
        selected().map(row -> row.decision().act()).ifPresent(act -> {
            DecidedRow.incidents(act).stream().findFirst().ifPresent(open::open);
            DecidedRow.reports(act).stream().findFirst().ifPresent(report -> reports.preview(report, ""));
        });
    }

    @Focus
    public void focus() {
        table.setFocus();
    }

    @Inject
    @Optional
    public void corpusChanged(@UIEventTopic(Topics.CORPUS) Object what) {
        if (table != null && !table.isDisposed()) {
            reading.want();
        }
    }

    @Inject
    @Optional
    public void incidentShown(@UIEventTopic(CaseTopics.INCIDENT_SHOWN) Object nothing) {
        if (table != null && !table.isDisposed()) {
            show();
        }
    }
}
