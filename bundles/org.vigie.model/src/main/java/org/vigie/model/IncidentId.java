package org.vigie.model;

import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * A name for an incident, given once and for good: the first 80 bits of the SHA-256 of what founded it, as 16 digits of base 32.
 *
 * @param value {@code i-} and 16 digits
 */
public record IncidentId(String value) implements Comparable<IncidentId> {

    private static final Pattern FORM = Pattern.compile("i-[0-9a-v]{16}");

    public IncidentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("“" + value + "” is not the id of an incident");
        }
    }

    /**
     * Returns the id of the incident that a report founded.
     *
     * @param subject the number of the {@link Subject} of that report
     */
    public static IncidentId of(ReportId founder, int subject) {
        return of(founder, String.valueOf(subject));
    }

    /** Returns the id of the incident that a report founded for a reason of its own, such as a split. */
    public static IncidentId of(ReportId founder, String reason) {
        MessageDigest digest = ContentHash.sha256();
        ContentHash.add(digest, founder.value());
        ContentHash.add(digest, reason);
        return new IncidentId("i-" + ReportId.digits(digest));
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
