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
 * @param highlights where the user's words stand, those of the title before all
 */
public record EntryHit(ResultType type, String id, String title, Optional<PartialDate> date,
        Map<String, List<String>> values, String text, double score,
        List<Highlight> highlights) {

    public EntryHit {
        values = Map.copyOf(values);
        highlights = List.copyOf(highlights);
    }

    /** Returns the first value of a field; empty when it has none. */
    public Optional<String> value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }
}
