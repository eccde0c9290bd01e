package org.vigie.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a revision came from. It is not part of what the revision says, and not of its hash.
 *
 * @param location a file name, with the path inside an archive after {@code !/}, or an address
 * @param record the number of the record in it, counted from 1
 * @param importer the id of the importer that read it, such as {@code json}
 * @param imported when it was imported
 */
public record Origin(String location, long record, String importer, Instant imported) {

    public Origin {
        Objects.requireNonNull(location);
        Objects.requireNonNull(importer);
        Objects.requireNonNull(imported);
    }
}
