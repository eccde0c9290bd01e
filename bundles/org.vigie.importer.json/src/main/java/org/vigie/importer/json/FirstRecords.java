package org.vigie.importer.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Mapping;
import org.vigie.importer.RecordShape;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonRecordFields;
import org.vigie.json.JsonValue;
import org.vigie.model.Findings;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** Looks at the first records of an input, whatever their shape, and stops the reading after them. */
final class FirstRecords implements RecordReader, ReportSink {

    private final FieldNames names;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<String>> recognised = new LinkedHashMap<>();
    private int count;

    FirstRecords(FieldNames names) {
        this.names = names;
    }

    /** Enough was seen. */
    static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public boolean reads(JsonObject record, JsonObject header) {
        return true;
    }

    @Override
    public void read(JsonRecord item, ReportSink sink) {
        JsonRecordFields fields = new JsonRecordFields(item.value());
        for (String pointer : new Pointers(item.value()).all()) {
            values.computeIfAbsent(pointer, _ -> new ArrayList<>()).addAll(fields.values(pointer));
        }
        names.recognise(item.value().members().keySet()).forEach(recognised::putIfAbsent);
        if (++count == RecordShape.RECORDS) {
            throw new EnoughException();
        }
    }

    RecordShape shape() {
        return new RecordShape(values, new Mapping("", recognised));
    }

    @Override
    public void report(ReportDraft draft) {
        throw new IllegalStateException("No record is read as a report here");
    }

    @Override
    public void report(ReportDraft draft, Findings stated) {
        report(draft);
    }

    @Override
    public void problem(ItemProblem problem) {
        // the import will say it
    }

    @Override
    public void entry(long record, LedgerEntry entry) {
        // the import will take it
    }

    @Override
    public void source(Source source) {
        // the import will take it
    }
}
