package org.vigie.view.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchRequest;
import org.vigie.searches.SearchState;

/** The counts beside the results. */
final class FacetCounts {

    /** The facets that are shown, in this order. */
    static final List<Facet> SHOWN = List.of(Facet.KIND, Facet.SOURCE, Facet.LANGUAGE, Facet.TAG, Facet.YEAR);
    /** How many values a facet shows at most. */
    static final int VALUES = 30;

    private FacetCounts() {}

    /**
     * Counts anew the facets in which the user chose something, without that choice, so that what could be chosen beside it has a
     * number too.
     *
     * @param counted the counts under all conditions
     */
    static Map<Facet, List<FacetCount>> complete(SearchIndex index, SearchState state,
            Map<Facet, List<FacetCount>> counted) {
        Map<Facet, List<FacetCount>> all = new EnumMap<>(Facet.class);
        all.putAll(counted);
        for (Facet facet : SHOWN) {
            if (!state.chosen(facet).isEmpty()) {
                SearchRequest request = new SearchRequest(state.query(), state.filter(Optional.of(facet)),
                        SearchRequest.Order.DATE, 0, 0, Set.of(facet), VALUES, false);
                all.put(facet, index.search(request).facets().getOrDefault(facet, List.of()));
            }
        }
        return all;
    }
}
