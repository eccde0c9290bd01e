package org.vigie.incident;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is said of one property of an incident.
 *
 * @param status how well it is known
 * @param values what is said, the prevailing first
 */
@ProviderType
public record PropertyRecord(String property, Status status, List<Value> values) {

    public PropertyRecord {
        Objects.requireNonNull(property);
        Objects.requireNonNull(status);
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param words as its oldest claim words it
     * @param claims those that give it or deny it, from the oldest to the newest
     */
    public record Value(String words, Status status, List<StatedClaim> claims) {

        public Value {
            claims = List.copyOf(claims);
        }
    }
}
