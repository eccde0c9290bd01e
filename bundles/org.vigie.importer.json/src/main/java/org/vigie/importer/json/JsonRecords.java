package org.vigie.importer.json;

import java.util.List;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportSink;
import org.vigie.model.Phrases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Numbers the records of an input and gives each to the reader that knows its shape. */
final class JsonRecords {

    private static final Phrases WORDS = Phrases.of(JsonRecords.class);

    private final List<RecordReader> readers;
    private final ReportSink sink;
    private ObjectNode header = JsonNodeFactory.instance.objectNode();
    private long count;

    JsonRecords(List<RecordReader> readers, ReportSink sink) {
        this.readers = readers;
        this.sink = sink;
    }

    /** Returns the number of the next record. */
    long next() {
        return count + 1;
    }

    /** Takes what stands beside the list of records. */
    void header(ObjectNode value) {
        header = value;
        readers.forEach(reader -> reader.begin(header, sink));
    }

    /** Says whether the list of this name, after that of the records, has records as well. */
    boolean lists(String name) {
        return readers.stream().anyMatch(reader -> reader.lists(name, header));
    }

    /** Takes a record. */
    void record(JsonNode record, long line) {
        count++;
        if (!record.isObject()) {
            sink.problem(
                    new ItemProblem(ItemProblem.Kind.SHAPE, count, line, WORDS.say("not an object, so no record")));
            return;
        }
        RecordReader reader = readers.stream().filter(candidate -> candidate.reads(record, header)).findFirst()
                .orElseThrow();
        try {
            reader.read(new RecordReader.Item(record, header, count, line), sink);
        } catch (IllegalArgumentException e) {
            sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, count, line, e.getMessage()));
        }
    }

    /** Takes a record that could not be read. */
    void broken(ItemProblem problem) {
        count++;
        sink.problem(problem);
    }
}
