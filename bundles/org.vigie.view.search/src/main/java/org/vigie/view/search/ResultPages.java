package org.vigie.view.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vigie.model.ReportId;
import org.vigie.search.Hit;
import org.vigie.searches.SearchState;

/**
 * The results as far as they were looked at, page by page; the rest is asked for when it is to be drawn. Used in the thread of the
 * user interface only.
 */
final class ResultPages {

    static final int PAGE = 50;
    private static final int KEPT = 40;

    /** A page that is to be loaded; the answer comes by {@link #put} or {@link #failed}. */
    record Wanted(SearchState search, int generation, int page) {}

    private final Consumer<Wanted> source;
    private final Map<Integer, List<Hit>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Hit>> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Integer> asked = new HashSet<>();
    private SearchState state = SearchState.EVERYTHING;
    private int generation;
    private int total;

    ResultPages(Consumer<Wanted> source) {
        this.source = source;
    }

    /** Begins with other results. */
    void begin(SearchState search, long count, List<Hit> first) {
        generation++;
        state = search;
        total = (int) Math.min(Integer.MAX_VALUE, count);
        pages.clear();
        asked.clear();
        pages.put(0, first);
    }

    int total() {
        return total;
    }

    SearchState state() {
        return state;
    }

    /** Takes a page that was asked for; one of earlier results is dropped. */
    void put(Wanted wanted, List<Hit> hits) {
        if (wanted.generation() == generation) {
            asked.remove(wanted.page());
            pages.put(wanted.page(), hits);
        }
    }

    /** A page could not be loaded; it is asked for again when it is to be drawn again. */
    void failed(Wanted wanted) {
        if (wanted.generation() == generation) {
            asked.remove(wanted.page());
        }
    }

    /** Returns the row of a report among what is loaded; -1 when it is not there. */
    int rowOf(ReportId id) {
        for (Map.Entry<Integer, List<Hit>> page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).id().equals(id)) {
                    return page.getKey() * PAGE + i;
                }
            }
        }
        return -1;
    }

    /** Returns a result; empty while it is on its way. */
    Optional<Hit> get(int row) {
        int page = row / PAGE;
        List<Hit> hits = pages.get(page);
        if (hits == null) {
            if (asked.add(page)) {
                source.accept(new Wanted(state, generation, page));
            }
            return Optional.empty();
        }
        int at = row % PAGE;
        return at < hits.size() ? Optional.of(hits.get(at)) : Optional.empty();
    }
}
