package org.vigie.json.internal;

import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonRecords;
import org.vigie.json.JsonValue;
import org.vigie.model.Phrases;

/** Numbers the records of an input. */
public final class NumberedRecords {

    private static final Phrases WORDS = Phrases.of(NumberedRecords.class);

    private final JsonRecords records;
    private final ReportSink sink;
    private JsonObject header = JsonObject.EMPTY;
    private long count;

    public NumberedRecords(JsonRecords records, ReportSink sink) {
        this.records = records;
        this.sink = sink;
    }

    /** Returns the number of the next record. */
    long next() {
        return count + 1;
    }

    /** Takes what stands before the list of records. */
    void header(JsonObject value) {
        header = value;
        try {
            records.begin(value);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(new ItemProblem(ItemProblem.Kind.SHAPE, 0, 0, e.getMessage()), e);
        }
    }

    /** Says whether the list of this name, after that of the records, has records as well. */
    boolean lists(String name) {
        return records.lists(name);
    }

    /** Takes a record. */
    void record(JsonValue record, long line) {
        count++;
        if (!(record instanceof JsonObject object)) {
            sink.problem(
                    new ItemProblem(ItemProblem.Kind.SHAPE, count, line, WORDS.say("not an object, so no record")));
            return;
        }
        try {
            records.record(new JsonRecord(object, header, count, line));
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
