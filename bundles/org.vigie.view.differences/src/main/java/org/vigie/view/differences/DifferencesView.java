package org.vigie.view.differences;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.CaseTopics;
import org.vigie.casework.CaseWords;
import org.vigie.casework.PropertyNames;
import org.vigie.incident.ClaimChange;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.LinkedReport;
import org.vigie.model.Claim;
import org.vigie.model.LedgerClaim;
import org.vigie.model.ReportId;
import org.vigie.view.differences.RevisionClaims.State;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.Dates;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** What a revision of the report that is selected changed, claim by claim. */
public final class DifferencesView {
    private static final Texts TEXTS = Texts.of(DifferencesView.class);
    private static final String[] COLUMNS = {"column.change", "column.property", "column.before", "column.now",
            "column.who"};
    private static final int[] WIDTHS = {110, 150, 330, 330, 180};
    private static final int CHARS = 300;
    private static final int HASH_DIGITS = 8;

    @Inject
    private OpenCorpus corpus;
    @Inject
    private PropertyNames properties;
    @Inject
    private ReportOpener reports;
    @Inject
    private OpenIncident incident;

    private Label title;
    private Combo older;
    private Combo newer;
    private Table table;
    private Refresh<java.util.Optional<RevisionClaims>> reading;
    private ReportId wanted;
    private RevisionClaims shown;

    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new GridLayout(2, true));
        title = new Label(parent, SWT.WRAP);
        title.setData("id", "differences.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        older = combo(parent, "older");
        newer = combo(parent, "newer");
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setData("id", "differences.table");
        Accessibility.name(table, TEXTS.say("view.differences"));
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        for (int i = 0; i < COLUMNS.length; i++) {
            Columns.add(table, TEXTS.say(COLUMNS[i]), WIDTHS[i]);
        }
        table.addListener(SWT.DefaultSelection, event -> open((ClaimChange) event.item.getData()));
        reading = new Refresh<>(table, this::read, this::show, problem -> say(Problems.text(problem)));
        reading.want();
    }

    private Combo combo(Composite parent, String key) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setData("id", "differences." + key);
        Accessibility.name(combo, TEXTS.say(key));
        combo.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        combo.addListener(SWT.Selection, _ -> compare());
        return combo;
    }

    private CompletionStage<java.util.Optional<RevisionClaims>> read() {
        ReportId id = wanted;
        return id == null
                ? CompletableFuture.completedFuture(java.util.Optional.empty())
                : corpus.ask(workspace -> RevisionClaims.read(workspace.corpus(), id));
    }

    private void show(java.util.Optional<RevisionClaims> read) {
        if (read.isPresent() && read.get().equals(shown)) {
            return;
        }
        shown = read.orElse(null);
        older.removeAll();
        newer.removeAll();
        table.removeAll();
        if (shown == null) {
            say(TEXTS.say("none"));
            return;
        }
        for (State state : shown.states()) {
            String label = TEXTS.say("revision", Dates.moment(state.revision().origins().getFirst().imported()),
                    state.revision().hash().value().substring(0, HASH_DIGITS),
                    state.claims().map(List::size).orElse(0));
            older.add(label);
            newer.add(label);
        }
        older.select(Math.max(0, shown.states().size() - 2));
        newer.select(shown.states().size() - 1);
        compare();
    }

    private void compare() {
        if (shown == null) {
            return;
        }
        table.removeAll();
        if (shown.states().size() == 1) {
            say(TEXTS.say("one", SafeText.line(shown.title(), CHARS)));
            return;
        }
        State before = shown.states().get(Math.max(0, older.getSelectionIndex()));
        State now = shown.states().get(Math.max(0, newer.getSelectionIndex()));
        List<ClaimChange> changes = ClaimChange.between(claims(before), claims(now));
        changes.forEach(this::row);
        boolean unseen = before.claims().isEmpty() || now.claims().isEmpty();
        say(TEXTS.say("changes", SafeText.line(shown.title(), CHARS), changes.size())
                + (unseen ? "  " + TEXTS.say("unseen") : ""));
    }

    private static List<LedgerClaim> claims(State state) {
        return state.claims().orElse(List.of());
    }

    private void row(ClaimChange change) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[]{TEXTS.say("kind." + change.kind()), properties.label(change.latest().property()),
                change.before().map(DifferencesView::words).orElse(""),
                change.now().map(DifferencesView::words).orElse(""),
                change.latest().speaker().map(speaker -> SafeText.line(speaker, CHARS)).orElse("")});
        Palette palette = Palette.of(table);
        item.setBackground(0, switch (change.kind()) {
            case ADDED -> palette.added();
            case REMOVED -> palette.removed();
            case CHANGED -> palette.claimed();
        });
        item.setData(change);
    }

    private static String words(Claim claim) {
        return EvidenceWords.sign(claim.stance()) + " " + CaseWords.value(claim) + "  " + CaseWords.quote(claim);
    }

    private void say(String words) {
        title.setText(SafeText.escaped(words));
        title.requestLayout();
    }

    private void open(ClaimChange change) {
        reports.open(shown.report(), change.latest().passage());
    }

    @Focus
    public void focus() {
        table.setFocus();
    }

    /** Follows what is selected, wherever it is: a report, or a claim or link of one. */
    @Inject
    public void selected(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional Object selection) {
        Stream<ReportId> ids = switch (selection) {
            case SelectedReports chosen -> chosen.ids().stream();
            case CaseSelection chosen -> Stream.concat(
                    chosen.claims().stream().map(claim -> claim.stated().report()),
                    chosen.reports().stream().map(LinkedReport::report));
            case null, default -> Stream.empty();
        };
        ids.findFirst().ifPresent(this::follow);
    }

    /** Follows the claim that is looked at in another view of the incident. */
    @Inject
    @Optional
    public void claimSelected(@UIEventTopic(CaseTopics.CLAIM_SELECTED) Object nothing) {
        incident.claim().ifPresent(claim -> follow(claim.stated().report()));
    }

    private void follow(ReportId id) {
        wanted = id;
        if (reading != null) {
            reading.want();
        }
    }

    @Inject
    @Optional
    public void corpusChanged(@UIEventTopic(Topics.CORPUS) Object what) {
        if (reading != null) {
            reading.want();
        }
    }
}
