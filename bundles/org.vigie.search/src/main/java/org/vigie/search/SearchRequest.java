package org.vigie.search;

import java.util.Objects;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param query in the query language; blank for everything
 * @param filter what a hit must be
 * @param order the order of the hits
 * @param offset how many hits to leave out from the first on
 * @param limit how many hits to return; 0 for counts only
 * @param facets which facets to count
 * @param facetLimit how many values a facet returns, the most frequent first; years and months are all returned
 * @param highlights whether to mark the user's words
 */
public record SearchRequest(String query, SearchFilter filter, Order order, int offset, int limit, Set<Facet> facets,
        int facetLimit, boolean highlights) {

    /** The orders of hits. */
    public enum Order {
        /** The most relevant first; of equal ones the newest. */
        RELEVANCE,
        /** The newest first; reports without a date last. */
        DATE
    }

    public SearchRequest {
        Objects.requireNonNull(query);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(order);
        facets = Set.copyOf(facets);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("Offset and limit must not be negative");
        }
    }

    /** Returns a request for the first hits of a query, by relevance, with highlights and without facets. */
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(query, SearchFilter.NONE, Order.RELEVANCE, 0, limit, Set.of(), 0, true);
    }
}
