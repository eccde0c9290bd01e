package org.vigie.importer.json;

import org.vigie.importer.ReportSink;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;

/** Makes a report of a record of one shape. */
interface RecordReader {

    /** Says whether the record has this shape. */
    boolean reads(JsonObject record, JsonObject header);

    /** Gives the report, or what is wrong with it, to the sink. */
    void read(JsonRecord item, ReportSink sink);

    /** Says whether the list of this name, after that of the records, has records as well. */
    default boolean lists(String name, JsonObject header) {
        return false;
    }

    /** Called once before the first record of a document that has a header. */
    default void begin(JsonObject header, ReportSink sink) {}
}
