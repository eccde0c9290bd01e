package org.vigie.json;

import org.osgi.annotation.versioning.ConsumerType;

/** Takes the records of one document, in the thread that reads. Written by importers. */
@ConsumerType
public interface JsonRecords {

    /** Takes what stands before the list of records; called once, before the first of them, and not at all without a list. */
    default void begin(JsonObject header) {}

    /** Says whether a list of this name, after the first one, has records as well; it is read after those. */
    default boolean lists(String name) {
        return false;
    }

    /**
     * Takes a record. The importer gives what it makes of it to its sink.
     *
     * @throws IllegalArgumentException if a value cannot be used, with what is wrong in words for the user; it becomes a problem of
     *         this record, and the next one is read
     */
    void record(JsonRecord record);
}
