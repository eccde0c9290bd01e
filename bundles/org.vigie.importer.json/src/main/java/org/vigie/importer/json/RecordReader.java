package org.vigie.importer.json;

import org.vigie.importer.ReportSink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a report of a record of one shape. */
interface RecordReader {

    /**
     * A record and what surrounds it.
     *
     * @param record the record
     * @param header what stands before the list of records in the same document
     * @param number the number of the record, counted from 1
     * @param line the line on which it ends
     */
    record Item(JsonNode record, ObjectNode header, long number, long line) {}

    /** Says whether the record has this shape. */
    boolean reads(JsonNode record, ObjectNode header);

    /** Gives the report, or what is wrong with it, to the sink. */
    void read(Item item, ReportSink sink);

    /** Says whether the list of this name, after that of the records, has records as well. */
    default boolean lists(String name, ObjectNode header) {
        return false;
    }

    /** Called once before the first record of a document that has a header. */
    default void begin(ObjectNode header, ReportSink sink) {}
}
