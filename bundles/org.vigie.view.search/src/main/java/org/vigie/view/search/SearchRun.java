package org.vigie.view.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.vigie.ingest.Workspace;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.search.Hit;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchResult;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Refresh;
import org.vigie.searches.SearchState;

/**
 * Searches in the background while the user types: at once when nothing is running, else the newest wish as soon as the running
 * search is done; what was typed in between is never searched. Used in the thread of the user interface.
 */
final class SearchRun {

    /** What a search found, with counts for all facets. */
    record Found(SearchState state, SearchResult result, Map<Facet, List<FacetCount>> facets, SourceNames sources) {

        boolean nothingThere() {
            return result.total() == 0 && state.isEverything();
        }
    }

    private static final int LONG_MILLIS = 400;

    private final Control owner;
    private final OpenCorpus corpus;
    private final Refresh<Found> searching;
    private final Consumer<Throwable> failed;
    private final Runnable lasting;
    private SearchState wanted = SearchState.EVERYTHING;
    private int asked;
    private int answered;
    private volatile SourceNames sources = SourceNames.NONE;

    /** @param lasting called when a search takes so long that the user wants to know that it runs */
    SearchRun(Control owner, OpenCorpus corpus, Consumer<Found> shown, Consumer<Throwable> failed,
            Runnable lasting) {
        this.lasting = lasting;
        this.owner = owner;
        this.corpus = corpus;
        this.failed = failed;
        this.searching = new Refresh<>(owner, this::ask, found -> {
            answered = asked;
            shown.accept(found);
        }, problem -> {
            answered = asked;
            failed.accept(problem);
        });
    }

    void want(SearchState state) {
        wanted = state;
        searching.want();
    }

    private CompletionStage<Found> ask() {
        SearchState state = wanted;
        int mine = ++asked;
        owner.getDisplay().timerExec(LONG_MILLIS, () -> {
            if (answered < mine && !owner.isDisposed()) {
                lasting.run();
            }
        });
        return corpus.ask(workspace -> search(workspace, state));
    }

    /** No two of these run at the same time. */
    private Found search(Workspace workspace, SearchState state) {
        SearchIndex index = workspace.index();
        SearchResult result = index.search(state.request(0, ResultPages.PAGE, EnumSet.copyOf(FacetCounts.SHOWN),
                FacetCounts.VALUES));
        sources = sources.upToDate(workspace.corpus());
        return new Found(state, result, FacetCounts.complete(index, state, result.facets()), sources);
    }

    /** Loads a page of results. */
    void page(ResultPages.Wanted wanted, Consumer<List<Hit>> put, Runnable notLoaded) {
        SearchState state = wanted.search();
        Foreground.show(owner,
                corpus.ask(workspace -> workspace.index().search(state.request(wanted.page() * ResultPages.PAGE,
                        ResultPages.PAGE, EnumSet.noneOf(Facet.class), FacetCounts.VALUES))),
                result -> put.accept(result.hits()), problem -> {
                    notLoaded.run();
                    failed.accept(problem);
                });
    }
}
