package org.vigie.importer.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.vigie.importer.RecordFields;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object as fields. Paths are JSON Pointers, or names of members. */
final class JsonFields implements RecordFields {

    private final JsonNode record;

    JsonFields(JsonNode record) {
        this.record = record;
    }

    @Override
    public List<String> values(String path) {
        JsonNode found = path.startsWith("/") ? record.at(JsonPointer.compile(path)) : record.path(path);
        return values(found);
    }

    /** Returns the values of a node: one for a value, several for a list of values, JSON for anything else. */
    static List<String> values(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.forEach(element -> {
                if (!element.isNull()) {
                    values.add(text(element));
                }
            });
            return values;
        }
        return List.of(text(node));
    }

    /** Returns a member as text; empty when there is none. */
    static String text(JsonNode node, String name) {
        JsonNode member = node.path(name);
        return member.isMissingNode() || member.isNull() ? "" : text(member);
    }

    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    @Override
    public SequencedMap<String, List<String>> all() {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        record.properties().forEach(member -> {
            List<String> values = values(member.getValue());
            if (!values.isEmpty()) {
                all.put(member.getKey(), values);
            }
        });
        return all;
    }

    @Override
    public String fieldOf(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        JsonPointer pointer = JsonPointer.compile(path);
        return pointer.tail() == null || pointer.tail().matches() ? pointer.getMatchingProperty() : path;
    }
}
