package org.vigie.incident;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Term;

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

        /** Returns the word of a vocabulary that stands for it, whatever language it was said in; empty when there is none. */
        public Optional<String> term() {
            return claims.getFirst().claim().normalised().filter(Term.class::isInstance).map(Term.class::cast)
                    .map(Term::name);
        }
    }
}
