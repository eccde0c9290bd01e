package org.vigie.fetch;

/**
 * What a server said to recognise a representation by, for a conditional request (RFC 9110, section 13).
 *
 * @param etag the entity tag as received; empty when there was none
 * @param lastModified the date as received; empty when there was none
 */
public record Validators(String etag, String lastModified) {

    /** Nothing is known: the answer comes whole. */
    public static final Validators NONE = new Validators("", "");
}
