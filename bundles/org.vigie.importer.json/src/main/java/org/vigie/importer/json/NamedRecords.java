package org.vigie.importer.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;

/** Reads records of unknown shape by the names of their members. */
final class NamedRecords implements RecordReader {

    private static final int REMEMBERED = 100;

    private final FieldNames names;
    private final Map<Set<String>, MappedRecords> byMembers = new HashMap<>();

    NamedRecords(FieldNames names) {
        this.names = names;
    }

    @Override
    public boolean reads(JsonObject record, JsonObject header) {
        return true;
    }

    @Override
    public void read(JsonRecord item, ReportSink sink) {
        Set<String> members = Set.copyOf(item.value().members().keySet());
        MappedRecords known = byMembers.get(members);
        if (known == null) {
            Map<String, List<String>> paths = names.recognise(item.value().members().keySet());
            known = new MappedRecords(paths);
            if (byMembers.size() < REMEMBERED) {
                byMembers.put(members, known);
            }
        }
        known.read(item, sink);
    }
}
