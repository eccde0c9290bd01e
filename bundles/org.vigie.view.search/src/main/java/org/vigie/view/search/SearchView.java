package org.vigie.view.search;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
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
import org.eclipse.swt.widgets.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.CorpusException;
import org.vigie.search.Hit;
import org.vigie.search.SearchException;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.History;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Topics;
import org.vigie.searches.SearchState;
import org.vigie.searches.SavedSearch;

/** Search: what is looked for, by what it is narrowed, and what was found. */
public final class SearchView {

    private static final Logger LOG = LoggerFactory.getLogger(SearchView.class);
    private static final String STATE = "search";
    private static final int[] WEIGHTS = {30, 70};

    @Inject
    private OpenCorpus corpus;
    @Inject
    private History history;
    @Inject
    private ESelectionService selection;
    @Inject
    private SavedSearches saved;
    @Inject
    @Optional
    @Service
    private ReportOpener opener;
    @Inject
    private MPart part;

    private final QueryHistory queries = new QueryHistory(InstanceScope.INSTANCE.getNode("org.vigie.view.search"));
    private final QueryCompletion completion = new QueryCompletion(queries::queries);
    private SearchState state = SearchState.EVERYTHING;
    private SearchRun run;
    private ResultPages pages;
    private QueryField field;
    private FilterBar filters;
    private SavedSearchTable savedTable;
    private FacetTree facets;
    private ResultHeader header;
    private ResultList results;
    private EmptyCorpus empty;
    /** Whether the index lacks changes of the corpus that nobody is writing. */
    private boolean behind;
    private Control last;
    private boolean typing;
    private Path shownFolder;

    @PostConstruct
    public void create(Composite parent, EMenuService menus) {
        GridLayout grid = new GridLayout();
        grid.verticalSpacing = 4;
        parent.setLayout(grid);
        run = new SearchRun(parent, corpus, this::shown, this::failed, () -> header.searching());
        pages = new ResultPages(wanted -> run.page(wanted, hits -> {
            pages.put(wanted, hits);
            results.arrived();
        }, () -> pages.failed(wanted)));
        field = new QueryField(parent, completion, this::typed, this::done);
        field.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        filters = new FilterBar(parent, this::want, () -> state, () -> SaveSearchHandler.save(parent.getShell(), this));
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        SashForm left = new SashForm(halves, SWT.VERTICAL);
        savedTable = new SavedSearchTable(left, saved, corpus, this::open);
        facets = new FacetTree(left, change -> want(change.apply(state)));
        left.setWeights(25, 75);
        Composite right = new Composite(halves, SWT.NONE);
        GridLayout rightGrid = new GridLayout();
        rightGrid.marginWidth = 0;
        rightGrid.marginHeight = 0;
        right.setLayout(rightGrid);
        header = new ResultHeader(right);
        empty = new EmptyCorpus(right, part.getContext());
        results = new ResultList(right, pages);
        results.setData("id", "search.results");
        results.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        results.listen(this::selected, this::opened);
        menus.registerContextMenu(results, "org.vigie.popup.reports");
        halves.setWeights(WEIGHTS);
        field.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                results.setFocus();
                results.select(Math.max(0, results.selection()));
                event.doit = false;
            }
        });
        results.addListener(SWT.FocusIn, _ -> last = results);
        field.control().addListener(SWT.FocusIn, _ -> last = field.control());
        restore();
    }

    private void restore() {
        state = SearchState.parse(part.getPersistedState().getOrDefault(STATE, ""));
        field.set(state.query());
        want(state);
        savedTable.refresh();
        // it may have failed before there was anybody to be told
        corpus.problem().ifPresent(this::corpusFailed);
    }

    @PersistState
    public void save() {
        part.getPersistedState().put(STATE, state.format());
    }

    @Focus
    public void focus() {
        if (last == null || last.isDisposed() || !last.setFocus()) {
            field.control().setFocus();
        }
    }

    /** Puts the cursor into the query. */
    void find() {
        field.focus();
    }

    SearchState state() {
        return state;
    }

    boolean hasSaved(String name) {
        return saved.known().stream().anyMatch(search -> search.name().equals(name));
    }

    /** Saves a search. */
    void keep(SavedSearch search) {
        Foreground.show(results, saved.save(search, corpus), _ -> savedTable.refresh(), this::failed);
    }

    private void typed(String text) {
        typing = true;
        state = state.withQuery(text);
        run.want(state.withQuery(LiveQuery.of(text)));
    }

    private void done() {
        typing = false;
        queries.add(state.query());
        want(state);
    }

    /** Searches for something and shows it everywhere in this view. */
    void want(SearchState wanted) {
        typing = false;
        state = wanted;
        field.set(wanted.query());
        filters.show(wanted);
        run.want(wanted);
        visited(wanted);
    }

    private void visited(SearchState wanted) {
        history.visited("search " + wanted.format(), () -> want(wanted));
    }

    private void open(SavedSearch search) {
        want(search.state());
        Foreground.show(results, saved.seen(search, corpus), _ -> savedTable.refresh(), this::failed);
    }

    @Inject
    @Optional
    public void openSaved(@UIEventTopic(SavedSearchAccess.OPEN) String name) {
        if (field != null) {
            saved.known().stream().filter(search -> search.name().equals(name)).findFirst().ifPresent(this::open);
        }
    }

    private void shown(SearchRun.Found found) {
        boolean same = found.state().equals(pages.state()) && corpus.folder().equals(shownFolder);
        behind = behind && corpus.folder().equals(shownFolder);
        shownFolder = corpus.folder();
        pages.begin(found.state(), found.result().total(), found.result().hits());
        header.show(found.result());
        facets.show(state, found.facets(), found.sources());
        if (behind) {
            empty.behind();
        } else {
            empty.show(found.nothingThere());
        }
        results.show(!same);
        if (found.state().isEverything()) {
            completion.know(found.facets());
        }
    }

    private void failed(Throwable problem) {
        LOG.warn("The search failed", problem);
        header.fail(problem);
        if (problem instanceof CorpusException || problem instanceof SearchException) {
            broken();
        }
    }

    /** Nothing is shown that may not be there any more; the user is offered a check and another index. */
    private void broken() {
        pages.begin(SearchState.EVERYTHING, 0, List.of());
        results.show(true);
        empty.broken();
    }

    private void selected(java.util.Optional<Hit> hit) {
        selection.setSelection(new SelectedReports(hit.map(Hit::id).stream().toList(), state.query(),
                state.filter(java.util.Optional.empty())));
        if (opener != null && hit.isPresent()) {
            opener.preview(hit.get().id(), state.query());
        }
    }

    private void opened(Hit hit) {
        queries.add(state.query());
        if (opener != null) {
            opener.open(hit.id(), state.query());
        }
    }

    @Inject
    @Optional
    public void corpusChanged(@UIEventTopic(Topics.CORPUS) Object what) {
        again();
    }

    @Inject
    @Optional
    public void indexBehind(@UIEventTopic(Topics.INDEX_BEHIND) Long changes) {
        behind = changes > 0;
        again();
    }

    @Inject
    @Optional
    public void corpusFailed(@UIEventTopic(Topics.CORPUS_FAILED) String problem) {
        if (header != null) {
            header.fail(problem);
            broken();
        }
    }

    private void again() {
        if (run != null && !field.control().isDisposed()) {
            run.want(typing ? state.withQuery(LiveQuery.of(state.query())) : state);
            savedTable.refresh();
        }
    }
}
