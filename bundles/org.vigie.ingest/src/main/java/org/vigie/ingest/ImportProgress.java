package org.vigie.ingest;

/**
 * How far an import has come.
 *
 * @param file what is being read
 * @param reports how many reports were read and dealt with
 * @param bytes how many bytes of files were read
 * @param totalBytes how many bytes the files have in all; 0 when unknown
 */
public record ImportProgress(String file, long reports, long bytes, long totalBytes) {}
