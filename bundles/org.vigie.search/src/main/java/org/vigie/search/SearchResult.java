package org.vigie.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param total how many results there are in all
 * @param took how long the search took
 * @param hits the results asked for
 * @param facets the counts asked for
 * @param notes what the user should know of how the query was understood
 */
public record SearchResult(long total, Duration took, List<Hit> hits, Map<Facet, List<FacetCount>> facets,
        List<QueryNote> notes) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
