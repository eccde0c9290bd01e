package org.vigie.corpus;

import org.vigie.model.Source;

/**
 * A source and how many reports the corpus has of it.
 *
 * @param source the source
 * @param reports the number of its reports, deleted ones left out
 */
public record SourceCount(Source source, long reports) {}
