package org.vigie.importer.json;

import java.util.List;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonRecords;

/** Gives each record to the first reader that knows its shape. */
final class KnownRecords implements JsonRecords {

    private final List<RecordReader> readers;
    private final ReportSink sink;
    private JsonObject header = JsonObject.EMPTY;

    KnownRecords(List<RecordReader> readers, ReportSink sink) {
        this.readers = readers;
        this.sink = sink;
    }

    @Override
    public void begin(JsonObject value) {
        header = value;
        readers.forEach(reader -> reader.begin(header, sink));
    }

    @Override
    public boolean lists(String name) {
        return readers.stream().anyMatch(reader -> reader.lists(name, header));
    }

    @Override
    public void record(JsonRecord record) {
        readers.stream().filter(reader -> reader.reads(record.value(), record.header())).findFirst().orElseThrow()
                .read(record, sink);
    }
}
