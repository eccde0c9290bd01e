package org.vigie.ingest;

import org.vigie.importer.ItemProblem;

/**
 * Something that could not be imported.
 *
 * @param kind what sort of problem it is
 * @param file the file, entry of an archive or address
 * @param record the number of the record, counted from 1; 0 when it concerns the file
 * @param line the line, counted from 1; 0 when unknown
 * @param reason why, and where it helps, what to do
 */
public record ImportError(ItemProblem.Kind kind, String file, long record, long line, String reason) {}
