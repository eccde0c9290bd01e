package org.vigie.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.vigie.importer.RecordFields;

/** The members of a JSON object as fields. Paths are JSON Pointers (RFC 6901), or names of members. */
public record JsonRecordFields(JsonObject record) implements RecordFields {

    public JsonRecordFields {
        Objects.requireNonNull(record);
    }

    @Override
    public List<String> values(String path) {
        return (path.startsWith("/") ? record.at(path) : record.get(path)).texts();
    }

    @Override
    public SequencedMap<String, List<String>> all() {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        record.members().forEach((name, value) -> {
            List<String> values = value.texts();
            if (!values.isEmpty()) {
                all.put(name, values);
            }
        });
        return all;
    }

    @Override
    public String fieldOf(String path) {
        boolean isMember = path.startsWith("/") && path.indexOf('/', 1) < 0;
        return isMember ? path.substring(1).replace("~1", "/").replace("~0", "~") : path;
    }
}
