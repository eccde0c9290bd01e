package org.vigie.view.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.search.Hit;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchResult;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;

/**
 * Searches in the background while the user types: at once when nothing is running, else the newest wish as soon as the running
 * search is done; what was typed in between is never searched. Used in the thread of the user interface.
 */
final class SearchRun {

    /** What a search found, with counts for all facets. */
    record Found(SearchState state, SearchResult result, Map<Facet, List<FacetCount>> facets) {}

    private final Control owner;
    private final OpenCorpus corpus;
    private final Consumer<Found> shown;
    private final Consumer<Throwable> failed;
    private SearchState waiting;
    private boolean running;

    SearchRun(Control owner, OpenCorpus corpus, Consumer<Found> shown, Consumer<Throwable> failed) {
        this.owner = owner;
        this.corpus = corpus;
        this.shown = shown;
        this.failed = failed;
    }

    void want(SearchState state) {
        waiting = state;
        if (!running) {
            next();
        }
    }

    private void next() {
        SearchState state = waiting;
        waiting = null;
        running = state != null;
        if (running) {
            Foreground.show(owner, corpus.ask(workspace -> search(workspace.index(), state)), found -> {
                // results of what was typed meanwhile are on their way
                shown.accept(found);
                next();
            }, problem -> {
                failed.accept(problem);
                next();
            });
        }
    }

    private static Found search(SearchIndex index, SearchState state) {
        SearchResult result = index.search(state.request(0, ResultPages.PAGE, EnumSet.copyOf(FacetCounts.SHOWN)));
        return new Found(state, result, FacetCounts.complete(index, state, result.facets()));
    }

    /** Asks for a page of results. */
    void page(SearchState state, int page, BiConsumer<Integer, List<Hit>> put) {
        Foreground.show(owner,
                corpus.ask(workspace -> workspace.index()
                        .search(state.request(page * ResultPages.PAGE, ResultPages.PAGE, EnumSet.noneOf(Facet.class)))),
                result -> put.accept(page, result.hits()), failed);
    }
}
