package org.vigie.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.model.PartialDate;

/**
 * A result that is no report.
 *
 * @param values its values by field, as in {@link Entry}
 * @param text its text; empty when none was asked for
 * @param score how relevant it is; comparable within one answer only
 * @param numbers its numbers, as in {@link Entry}
 * @param highlights where the user's words stand, those of the title before all
 */
public record EntryHit(ResultType type, String id, String title, Optional<PartialDate> date,
        Map<String, List<String>> values, Map<String, Long> numbers, String text, double score,
        List<Highlight> highlights) {

    public EntryHit {
        values = Map.copyOf(values);
        numbers = Map.copyOf(numbers);
        highlights = List.copyOf(highlights);
    }

    /** A result without numbers. */
    public EntryHit(ResultType type, String id, String title, Optional<PartialDate> date,
            Map<String, List<String>> values, String text, double score, List<Highlight> highlights) {
        this(type, id, title, date, values, Map.of(), text, score, highlights);
    }

    /** Returns a number; 0 when it has none of that name. */
    public long number(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    /** Returns the first value of a field; empty when it has none. */
    public Optional<String> value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }
}
