package org.vigie.corpus;

/**
 * How much there is beside reports.
 *
 * @param findings what annotators found, apart from claims: mentions, boilerplate
 * @param links links to incidents
 * @param collected reports in collections
 */
public record LedgerSize(long claims, long findings, long links, long decisions, long collected) {}
