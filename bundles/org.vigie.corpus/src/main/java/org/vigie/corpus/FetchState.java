package org.vigie.corpus;

import java.time.Instant;

/**
 * What a server said when an address was last fetched, for a conditional request (RFC 9110, section 13).
 *
 * @param address the address
 * @param etag the entity tag as received; empty when there was none
 * @param lastModified the date as received; empty when there was none
 * @param fetched when
 */
public record FetchState(String address, String etag, String lastModified, Instant fetched) {}
