package org.vigie.model;

import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * A name for a claim that is the same wherever the same text is annotated: the first 80 bits of the SHA-256 of the revision's hash, the
 * property, the passage's range and the normalised value (its text form, else the words in lower case), as 16 digits of base 32.
 *
 * @param value {@code c-} and 16 digits
 */
public record ClaimId(String value) implements Comparable<ClaimId> {

    private static final Pattern FORM = Pattern.compile("c-[0-9a-v]{16}");

    public ClaimId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("“" + value + "” is not the id of a claim");
        }
    }

    /** Returns the id of a claim in a revision. */
    public static ClaimId of(ContentHash revision, Claim claim) {
        MessageDigest digest = ContentHash.sha256();
        ContentHash.add(digest, revision.value());
        ContentHash.add(digest, claim.property());
        ContentHash.add(digest, claim.passage().start() + "-" + claim.passage().end());
        ContentHash.add(digest, claim.comparable());
        return new ClaimId("c-" + ReportId.digits(digest));
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
