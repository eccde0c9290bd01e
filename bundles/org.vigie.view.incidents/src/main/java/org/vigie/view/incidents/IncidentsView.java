package org.vigie.view.incidents;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.EMenuService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PropertyNames;
import org.vigie.model.IncidentId;
import org.vigie.view.incidents.WaitingLinks.WaitingLink;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** The incidents of the corpus: what waits for a decision before all, then all there are, to be narrowed and sorted. */
public final class IncidentsView {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentsView.class);
    private static final Texts TEXTS = Texts.of(IncidentsView.class);
    private static final String STATE = "incidents";
    private static final int[] WIDTHS = {28, 72};
    private static final int[] HEIGHTS = {30, 70};
    private static final int NOTE_CHARS = 200;

    @Inject
    private Cases cases;
    @Inject
    private OpenIncident open;
    @Inject
    private PropertyNames properties;
    @Inject
    private ReportOpener reports;
    @Inject
    private ESelectionService selection;
    @Inject
    private MPart part;

    private IncidentQuery query = IncidentQuery.ALL;
    private IncidentQuery shown;
    private WaitingLinks links;
    private Refresh<FoundIncidents> searching;
    private Text words;
    private Label header;
    private IncidentFacets facets;
    private SashForm lists;
    private WaitingTable waiting;
    private IncidentTable table;

    @PostConstruct
    public void create(Composite parent, EMenuService menus) {
        parent.setLayout(new GridLayout());
        searching = new Refresh<>(parent, this::search, this::show, this::failed);
        words = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setData("id", "incidents.query");
        words.setMessage(TEXTS.say("query.message"));
        words.setToolTipText(TEXTS.say("query.tooltip"));
        Accessibility.name(words, TEXTS.say("query.message"));
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        header = new Label(parent, SWT.WRAP);
        header.setData("id", "incidents.header");
        header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        facets = new IncidentFacets(halves, properties, change -> want(change.apply(query)));
        lists = new SashForm(halves, SWT.VERTICAL);
        waiting = new WaitingTable(lists);
        waiting.listen(this::waitingSelected, this::waitingOpened);
        table = new IncidentTable(lists, this::load, sort -> want(query.withSort(sort)));
        table.listen(this::selected, this::opened);
        lists.setWeights(HEIGHTS);
        halves.setWeights(WIDTHS);
        menus.registerContextMenu(waiting.control(), "org.vigie.popup.incidents");
        menus.registerContextMenu(table.control(), "org.vigie.popup.incidents");
        query = IncidentQuery.parse(part.getPersistedState().getOrDefault(STATE, ""));
        words.setText(query.words());
        words.addListener(SWT.Modify, _ -> want(query.withWords(words.getText())));
        words.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.focus(new Event());
            }
        });
        searching.want();
    }

    @PersistState
    public void save() {
        part.getPersistedState().put(STATE, query.format());
    }

    @Focus
    public void focus() {
        table.control().setFocus();
    }

    private void want(IncidentQuery wanted) {
        query = wanted;
        searching.want();
    }

    private CompletionStage<FoundIncidents> search() {
        IncidentQuery wanted = query;
        WaitingLinks before = links;
        return cases.ask((workspace, file) -> FoundIncidents.read(workspace, file, wanted, before));
    }

    private void show(FoundIncidents found) {
        boolean fresh = !found.query().equals(shown);
        shown = found.query();
        links = found.waiting();
        String notes = found.notes().stream()
                .map(note -> TEXTS.say("note." + note.kind(), SafeText.line(note.detail(), NOTE_CHARS)))
                .collect(Collectors.joining("  "));
        say(TEXTS.say("incidents.count", found.total())
                + waiting(found.waiting())
                + (notes.isEmpty() ? "" : "  " + notes), !notes.isEmpty());
        facets.show(found.query(), found.facets());
        lists.setMaximizedControl(found.waiting().links().isEmpty() ? table.control() : null);
        waiting.show(found.waiting().links());
        table.show(found, fresh);
        if (waiting.selected().isEmpty() && table.selected().isEmpty()) {
            // what was selected is decided, or is of another corpus
            selection.setSelection(null);
        }
    }

    private static String waiting(WaitingLinks links) {
        return links.links().isEmpty()
                ? ""
                : "  ·  " + TEXTS.say(links.more() ? "waiting.more" : "waiting.count", links.links().size());
    }

    private void say(String text, boolean warning) {
        header.setForeground(null);
        header.setForeground(warning ? Palette.of(header).warning() : null);
        header.setText(SafeText.escaped(text));
        header.requestLayout();
    }

    private void failed(Throwable problem) {
        LOG.warn("The incidents cannot be listed", problem);
        say(Problems.text(problem), true);
    }

    private void load(int page) {
        int generation = table.generation();
        IncidentQuery of = shown;
        Foreground.show(table.control(),
                cases.ask((workspace, _) -> workspace.index().entries()
                        .search(of.page(page * FoundIncidents.PAGE, FoundIncidents.PAGE))),
                result -> table.put(page, generation, result.hits()), this::failed);
    }

    private void selected() {
        List<IncidentId> ids = table.selected();
        waiting.control().deselectAll();
        if (!ids.isEmpty()) {
            selection.setSelection(CaseSelection.of(ids.getFirst()));
            open.show(ids.getFirst());
        }
    }

    private void opened() {
        table.selected().stream().findFirst().ifPresent(open::open);
    }

    private void waitingSelected() {
        table.control().deselectAll();
        List<WaitingLink> links = waiting.selected();
        links.stream().findFirst().ifPresent(first -> {
            IncidentId incident = first.incident().file().incident().id();
            selection.setSelection(new CaseSelection(java.util.Optional.of(incident), List.of(), links.stream()
                    .filter(link -> link.incident().file().incident().id().equals(incident))
                    .map(WaitingLink::report).toList()));
            open.show(incident);
            reports.preview(first.report().report(), "");
        });
    }

    private void waitingOpened() {
        waiting.selected().stream().findFirst().ifPresent(link -> open.open(link.incident().file().incident().id()));
    }

    @Inject
    @Optional
    public void corpusChanged(@UIEventTopic(Topics.CORPUS) Object what) {
        if (searching != null && !header.isDisposed()) {
            searching.want();
        }
    }
}
