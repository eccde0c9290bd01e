package org.vigie.search.lucene;

import java.util.Map;

/** What is stored with each commit: the format of the index, and how far it follows the corpus. */
final class CommitData {

    private static final String FORMAT = "vigie.format";
    private static final String MARK = "vigie.mark";
    private static final String SEQUENCE = "vigie.sequence";

    private CommitData() {}

    static Map<String, String> of(long sequence) {
        return Map.of(FORMAT, Fields.FORMAT, SEQUENCE, Long.toString(sequence));
    }

    static Map<String, String> of(String mark) {
        return Map.of(FORMAT, Fields.FORMAT, MARK, mark);
    }

    /** Returns what entries were marked with; empty when they are of another format and so of no use. */
    static String mark(Map<String, String> data) {
        return Fields.FORMAT.equals(data.get(FORMAT)) ? data.getOrDefault(MARK, "") : "";
    }

    /** Returns the sequence number of a commit; 0 when it is of another format and so of no use. */
    static long sequence(Map<String, String> data) {
        return Fields.FORMAT.equals(data.get(FORMAT)) ? Long.parseLong(data.getOrDefault(SEQUENCE, "0")) : 0;
    }
}
