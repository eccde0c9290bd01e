package org.vigie.importer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields the records of an input have.
 *
 * @param fields the paths of the fields in the order of the input, each with some of its values; the values may be cut
 * @param mapping what the importer takes for which part when the user says nothing; its name is empty
 */
public record RecordShape(Map<String, List<String>> fields, Mapping mapping) {

    /** How many records are looked at. */
    public static final int RECORDS = 20;

    public RecordShape {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((path, values) -> copy.put(path, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }
}
