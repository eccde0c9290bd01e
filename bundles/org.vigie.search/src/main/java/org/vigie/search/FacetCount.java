package org.vigie.search;

/**
 * How many results have a value.
 *
 * @param value the value, such as a source's id or {@code 2025-09}
 * @param count the number of results
 */
public record FacetCount(String value, long count) {}
