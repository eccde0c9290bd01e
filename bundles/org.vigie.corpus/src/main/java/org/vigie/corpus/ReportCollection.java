package org.vigie.corpus;

/**
 * Reports that the analyst put together under a name.
 *
 * @param name the name; one line, unique in a corpus
 * @param reports the number of its reports, deleted ones left out
 */
public record ReportCollection(String name, long reports) {}
