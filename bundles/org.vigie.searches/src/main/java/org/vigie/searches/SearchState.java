package org.vigie.searches;

import org.osgi.annotation.versioning.ProviderType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;
import org.vigie.search.DateRange;
import org.vigie.search.Facet;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchRequest.Order;

/**
 * What the user looks for.
 *
 * @param query in the query language; blank for everything
 * @param chosen the values that were chosen in facets; of one facet any will do
 * @param dates a range such as {@code 2025-01..2025-03}; blank for any
 * @param order the order of the results
 */
@ProviderType
public record SearchState(String query, Map<Facet, Set<String>> chosen, String dates, Order order) {

    /** Looks for everything, the newest first. */
    public static final SearchState EVERYTHING = new SearchState("", Map.of(), "", Order.RELEVANCE);
    private static final String SEPARATOR = "\n";

    public SearchState {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        // in the order of the facets, so that it is written down the same each time
        chosen = Collections.unmodifiableMap(copy);
    }

    public SearchState withQuery(String other) {
        return new SearchState(other, chosen, dates, order);
    }

    public SearchState withDates(String other) {
        return new SearchState(query, chosen, other, order);
    }

    public SearchState withOrder(Order other) {
        return new SearchState(query, chosen, dates, other);
    }

    /** Returns the same without anything chosen of a facet. */
    public SearchState without(Facet facet) {
        return with(facet, Set.of());
    }

    /** Returns the same with one more value of a facet. Years that are searched follow each other: those between count as well. */
    public SearchState with(Facet facet, String value) {
        Set<String> values = new TreeSet<>(chosen(facet));
        values.add(value);
        return with(facet, facet == Facet.YEAR ? between(years(values)) : values);
    }

    /** Returns the same with one value of a facet less. Of years, the longer part stays when one in the middle goes. */
    public SearchState without(Facet facet, String value) {
        Set<String> values = new TreeSet<>(chosen(facet));
        values.remove(value);
        return with(facet, facet == Facet.YEAR ? between(longestRun(years(values))) : values);
    }

    private SearchState with(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> changed = new HashMap<>(chosen);
        changed.put(facet, values);
        return new SearchState(query, changed, dates, order);
    }

    private static NavigableSet<Integer> years(Set<String> values) {
        return values.stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> between(NavigableSet<Integer> years) {
        return years.isEmpty()
                ? Set.of()
                : IntStream.rangeClosed(years.first(), years.last()).mapToObj(Integer::toString)
                        .collect(Collectors.toSet());
    }

    /** Returns the longest of the parts without a gap, the latest of those that are as long. */
    private static NavigableSet<Integer> longestRun(NavigableSet<Integer> years) {
        NavigableSet<Integer> longest = new TreeSet<>();
        NavigableSet<Integer> run = new TreeSet<>();
        for (int year : years) {
            if (!run.contains(year - 1)) {
                run = new TreeSet<>();
            }
            run.add(year);
            longest = run.size() >= longest.size() ? run : longest;
        }
        return longest;
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean isFiltered() {
        return !chosen.isEmpty() || !dates.isBlank();
    }

    /** Says whether nothing is looked for, so that all there is fits. */
    public boolean isEverything() {
        return query.isBlank() && !isFiltered();
    }

    /** Says whether the dates can be read. */
    public boolean hasReadableDates() {
        return dates.isBlank() || DateRange.read(dates.strip()).isPresent();
    }

    /** Returns the filter, leaving out the condition on one facet; all conditions for an empty one. */
    public SearchFilter filter(Optional<Facet> without) {
        Function<Facet, Set<String>> values = facet -> without.filter(facet::equals).isPresent()
                ? Set.of()
                : chosen(facet);
        Set<ReportKind> kinds = values.apply(Facet.KIND).stream().flatMap(id -> ReportKind.of(id).stream())
                .collect(Collectors.toSet());
        Optional<DateRange> range = range(values.apply(Facet.YEAR));
        return new SearchFilter(Set.of(), kinds, values.apply(Facet.SOURCE), values.apply(Facet.LANGUAGE),
                values.apply(Facet.TAG),
                range.flatMap(DateRange::from), range.flatMap(DateRange::to));
    }

    /** The range of dates; years that were chosen, which follow each other, take its place. */
    private Optional<DateRange> range(Set<String> years) {
        if (!years.isEmpty()) {
            TreeSet<String> sorted = new TreeSet<>(years);
            return Optional.of(new DateRange(Optional.of(PartialDate.parse(sorted.first())),
                    Optional.of(PartialDate.parse(sorted.last()))));
        }
        return dates.isBlank() ? Optional.empty() : DateRange.read(dates.strip());
    }

    public SearchRequest request(int offset, int limit, Set<Facet> facets, int values) {
        return new SearchRequest(query, filter(Optional.empty()), query.isBlank() ? Order.DATE : order, offset, limit,
                facets, values, true);
    }

    /** Returns a form that {@link #parse} reads. */
    public String format() {
        StringBuilder lines = new StringBuilder();
        lines.append("query=").append(query.replaceAll("[\\s\\p{Cntrl}\\uFFFE\\uFFFF]+", " ")).append(SEPARATOR);
        lines.append("dates=").append(dates.strip()).append(SEPARATOR);
        lines.append("order=").append(order).append(SEPARATOR);
        chosen.forEach((facet, values) -> new TreeSet<>(values)
                .forEach(value -> lines.append("facet=").append(facet.id()).append(':').append(value)
                        .append(SEPARATOR)));
        return lines.toString();
    }

    /** Reads what {@link #format} wrote; what cannot be understood is left out. */
    public static SearchState parse(String text) {
        SearchState[] state = {EVERYTHING};
        Arrays.stream(text.split(SEPARATOR)).map(line -> line.split("=", 2)).filter(line -> line.length == 2)
                .forEach(line -> state[0] = state[0].read(line[0], line[1]));
        return state[0];
    }

    private SearchState read(String name, String value) {
        return switch (name) {
            case "query" -> withQuery(value);
            case "dates" -> withDates(value);
            case "order" -> withOrder(value.equals(Order.DATE.name()) ? Order.DATE : Order.RELEVANCE);
            case "facet" -> {
                String[] parts = value.split(":", 2);
                yield Facet.of(parts[0]).filter(_ -> parts.length == 2).map(facet -> with(facet, parts[1]))
                        .orElse(this);
            }
            default -> this;
        };
    }
}
