package org.vigie.search;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for among entries.
 *
 * @param type of which sort
 * @param query in the query language; blank for everything
 * @param order the order of the hits
 * @param offset how many hits to leave out from the first on
 * @param limit how many hits to return; 0 for counts only
 * @param facets the fields of which values are counted
 * @param facetLimit how many values a facet returns, the most frequent first
 * @param texts whether to return texts, with the user's words marked
 * @param sort what the hits are sorted by before the order; empty for the order alone
 */
public record EntryRequest(ResultType type, String query, SearchRequest.Order order, int offset, int limit,
        Set<String> facets, int facetLimit, boolean texts, Optional<EntrySort> sort) {

    public EntryRequest {
        Objects.requireNonNull(type);
        Objects.requireNonNull(query);
        Objects.requireNonNull(order);
        Objects.requireNonNull(sort);
        facets = Set.copyOf(facets);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("Offset and limit must not be negative");
        }
    }

    /** A request without another sorting. */
    public EntryRequest(ResultType type, String query, SearchRequest.Order order, int offset, int limit,
            Set<String> facets, int facetLimit, boolean texts) {
        this(type, query, order, offset, limit, facets, facetLimit, texts, Optional.empty());
    }

    /** Returns a request for all hits of a query, by relevance, without facets and texts. */
    public static EntryRequest of(ResultType type, String query) {
        return new EntryRequest(type, query, SearchRequest.Order.RELEVANCE, 0, Integer.MAX_VALUE, Set.of(), 0, false);
    }
}
