package org.vigie.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a search among entries.
 *
 * @param total how many results there are in all
 * @param hits the results asked for
 * @param facets the counts asked for, by field
 * @param notes what the user should know of how the query was understood
 */
public record EntryResult(long total, List<EntryHit> hits, Map<String, List<FacetCount>> facets,
        List<QueryNote> notes) {

    public EntryResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
