package org.vigie.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.model.PartialDate;

/**
 * Something beside reports that searches find, such as a claim or an incident.
 *
 * @param type what sort of thing it is
 * @param id what it is called
 * @param group what it is written and removed with
 * @param title what it is shown as
 * @param text what is found of it by words, beside its title
 * @param language the language of the text
 * @param date when it was said or happened, if known
 * @param values what is found of it by fields: names of fields (lower case), each with at least one value
 * @param numbers what it can be sorted by, by names (lower case)
 */
public record Entry(ResultType type, String id, String group, String title, String text, String language,
        Optional<PartialDate> date, Map<String, List<String>> values, Map<String, Long> numbers) {

    /** The field that ties a claim to its incident and to nothing when it has none; ids. */
    public static final String INCIDENT = "incident";
    /** The field that ties claims and incidents to the reports that speak of them; ids. */
    public static final String REPORT = "report";

    public Entry {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
        Objects.requireNonNull(group);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        Objects.requireNonNull(language);
        Objects.requireNonNull(date);
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, all) -> {
            if (!all.isEmpty()) {
                copy.put(name, List.copyOf(all));
            }
        });
        values = Map.copyOf(copy);
        numbers = Map.copyOf(numbers);
    }

    /** An entry without numbers. */
    public Entry(ResultType type, String id, String group, String title, String text, String language,
            Optional<PartialDate> date, Map<String, List<String>> values) {
        this(type, id, group, title, text, language, date, values, Map.of());
    }
}
