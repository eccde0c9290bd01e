package org.vigie.evidence.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.linker.Likeness;
import org.vigie.linker.Linker;
import org.vigie.model.ReportId;
import org.vigie.model.Subject;

/**
 * A story, as far as it is needed to compare it.
 *
 * @param profiles what each linker keeps of it, by the linker's name
 * @param published when its report was published; those of which nobody knows come last
 * @param dataSet the source of a record that states things in fields of its own; empty for what others tell
 */
record Told(Spot spot, Subject subject, Map<String, Linker.Profile> profiles, String published, String dataSet) {

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    /** What tells a story from others. */
    record Spot(ReportId report, int subject) {}

    /** Says whether both are records of one data set: whoever keeps it says by that that they are two incidents. */
    boolean isKeptApartFrom(Told other) {
        return !dataSet.isEmpty() && dataSet.equals(other.dataSet) && !spot.report().equals(other.spot().report());
    }

    /** Returns the words under which it is looked for. */
    Set<String> keys() {
        return profiles.values().stream().flatMap(profile -> profile.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns how likely a linker thinks it that another story is of the same incident; empty when it does not know, or fails. */
    Optional<Likeness> likeness(Told other, String linker) {
        if (!other.profiles().containsKey(linker)) {
            return Optional.empty();
        }
        try {
            return profiles.get(linker).likeness(other.profiles().get(linker));
        } catch (Exception | LinkageError | AssertionError e) {
            // whatever a plugin may throw: the two stay apart
            LOG.error("The linker {} failed on {} and {}", linker, spot.report(), other.spot().report(), e);
            return Optional.empty();
        }
    }
}
