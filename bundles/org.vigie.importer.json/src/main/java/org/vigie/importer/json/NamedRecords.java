package org.vigie.importer.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ReportSink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads records of unknown shape by the names of their members. */
final class NamedRecords implements RecordReader {

    private static final int REMEMBERED = 100;

    private final FieldNames names;
    private final Map<Set<String>, MappedRecords> byMembers = new HashMap<>();

    NamedRecords(FieldNames names) {
        this.names = names;
    }

    @Override
    public boolean reads(JsonNode record, ObjectNode header) {
        return true;
    }

    @Override
    public void read(Item item, ReportSink sink) {
        Set<String> members = Set.copyOf(item.record().propertyNames());
        MappedRecords known = byMembers.get(members);
        if (known == null) {
            Map<String, List<String>> paths = names.recognise(item.record().propertyNames());
            known = new MappedRecords(paths);
            if (byMembers.size() < REMEMBERED) {
                byMembers.put(members, known);
            }
        }
        known.read(item, sink);
    }
}
