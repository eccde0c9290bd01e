package org.vigie.model;

import java.util.List;
import java.util.Objects;

/**
 * One state of a report.
 *
 * @param hash the hash of its content
 * @param content what it says
 * @param origins where it came from, the first import first; never empty
 */
public record Revision(ContentHash hash, Content content, List<Origin> origins) {

    public Revision {
        Objects.requireNonNull(hash);
        Objects.requireNonNull(content);
        origins = List.copyOf(origins);
    }
}
