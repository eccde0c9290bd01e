package org.vigie.view.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.vigie.search.Hit;

/**
 * The results as far as they were looked at, page by page; the rest is asked for when it is to be drawn. Used in the thread of the
 * user interface only.
 */
final class ResultPages {

    static final int PAGE = 50;
    private static final int KEPT = 40;

    /** Asks for a page: the search and the number of the page. The answer comes by {@link #put}. */
    private final BiConsumer<SearchState, Integer> source;
    private final Map<Integer, List<Hit>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Hit>> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Integer> asked = new HashSet<>();
    private SearchState state = SearchState.EVERYTHING;
    private int total;

    ResultPages(BiConsumer<SearchState, Integer> source) {
        this.source = source;
    }

    /** Begins with other results. */
    void begin(SearchState search, long count, List<Hit> first) {
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

    /** Takes a page that was asked for; one of an earlier search is dropped. */
    void put(SearchState search, int page, List<Hit> hits) {
        if (search.equals(state)) {
            asked.remove(page);
            pages.put(page, hits);
        }
    }

    /** Returns a result; empty while it is on its way. */
    Optional<Hit> get(int row) {
        int page = row / PAGE;
        List<Hit> hits = pages.get(page);
        if (hits == null) {
            if (asked.add(page)) {
                source.accept(state, page);
            }
            return Optional.empty();
        }
        int at = row % PAGE;
        return at < hits.size() ? Optional.of(hits.get(at)) : Optional.empty();
    }
}
