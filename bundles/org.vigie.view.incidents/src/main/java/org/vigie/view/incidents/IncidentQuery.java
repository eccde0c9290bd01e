package org.vigie.view.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.search.EntryRequest;
import org.vigie.search.EntrySort;
import org.vigie.search.ResultType;
import org.vigie.search.SearchRequest;

/**
 * Which incidents are shown.
 *
 * @param words in the query language; blank for all
 * @param chosen the values that were chosen in facets, by fields; of one field any will do
 * @param sort by what they are sorted
 */
record IncidentQuery(String words, Map<String, Set<String>> chosen, EntrySort sort) {
    /** The fields of which values can be chosen, in the order shown. */
    static final List<String> FACETS = List.of("status", "attacktype", "datakind", "victimkind", "missing");
    /** What waits for a decision comes first. */
    static final EntrySort WAITING_FIRST = new EntrySort("waiting", true);
    static final IncidentQuery ALL = new IncidentQuery("", Map.of(), WAITING_FIRST);
    private static final int VALUES = 30;
    private static final String LINE = "\n";

    IncidentQuery {
        Map<String, Set<String>> copy = new TreeMap<>();
        chosen.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copy.put(field, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(copy);
    }

    IncidentQuery withWords(String other) {
        return new IncidentQuery(other, chosen, sort);
    }

    IncidentQuery withSort(EntrySort other) {
        return new IncidentQuery(words, chosen, other);
    }

    Set<String> chosen(String field) {
        return chosen.getOrDefault(field, Set.of());
    }

    IncidentQuery with(String field, String value, boolean wanted) {
        Set<String> values = new TreeSet<>(chosen(field));
        if (wanted) {
            values.add(value);
        } else {
            values.remove(value);
        }
        return with(field, values);
    }

    IncidentQuery without(String field) {
        return with(field, Set.of());
    }

    private IncidentQuery with(String field, Set<String> values) {
        Map<String, Set<String>> changed = new TreeMap<>(chosen);
        changed.put(field, values);
        return new IncidentQuery(words, changed, sort);
    }

    boolean isEverything() {
        return words.isBlank() && chosen.isEmpty();
    }

    EntryRequest page(int offset, int limit) {
        return new EntryRequest(ResultType.INCIDENT, query(""), SearchRequest.Order.DATE, offset, limit, Set.of(), 0,
                false, Optional.of(sort));
    }

    /** Counts the values of a field among what all other conditions leave. */
    EntryRequest count(String field) {
        return new EntryRequest(ResultType.INCIDENT, query(field), SearchRequest.Order.DATE, 0, 0, Set.of(field),
                VALUES,
                false);
    }

    /** @param without the field of which what was chosen does not count */
    private String query(String without) {
        List<String> parts = new ArrayList<>();
        if (!words.isBlank()) {
            parts.add("(" + words + ")");
        }
        new TreeMap<>(chosen).forEach((field, values) -> {
            if (!field.equals(without)) {
                parts.add(values.stream().sorted().map(value -> field + ":\"" + value.replace('"', ' ') + "\"")
                        .collect(Collectors.joining(" OR ", "(", ")")));
            }
        });
        return String.join(" AND ", parts);
    }

    /** Returns a form that {@link #parse} reads. */
    String format() {
        StringBuilder lines = new StringBuilder("words=" + words.replaceAll("[\\s\\p{Cntrl}]+", " ") + LINE);
        lines.append("sort=").append(sort.descending() ? "-" : "+").append(sort.field()).append(LINE);
        chosen.forEach((field, values) -> values
                .forEach(value -> lines.append("facet=").append(field).append(':').append(value).append(LINE)));
        return lines.toString();
    }

    /** Reads what {@link #format} wrote; what cannot be understood is left out. */
    static IncidentQuery parse(String text) {
        IncidentQuery[] query = {ALL};
        Arrays.stream(text.split(LINE)).map(line -> line.split("=", 2)).filter(line -> line.length == 2)
                .forEach(line -> query[0] = query[0].read(line[0], line[1]));
        return query[0];
    }

    private IncidentQuery read(String name, String value) {
        String[] parts = value.split(":", 2);
        return switch (name) {
            case "words" -> withWords(value);
            case "sort" -> value.length() > 1
                    ? withSort(new EntrySort(value.substring(1), value.startsWith("-")))
                    : this;
            case "facet" -> parts.length == 2 && FACETS.contains(parts[0]) ? with(parts[0], parts[1], true) : this;
            default -> this;
        };
    }
}
