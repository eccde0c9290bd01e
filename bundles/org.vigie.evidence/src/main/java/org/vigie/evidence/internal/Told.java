package org.vigie.evidence.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.linker.Linker;
import org.vigie.model.ReportId;
import org.vigie.model.Subject;

/**
 * A story, as far as it is needed to compare it.
 *
 * @param profiles what each linker keeps of it, by the linker's name
 * @param published when its report was published; those of which nobody knows come last
 */
record Told(Spot spot, Subject subject, Map<String, Linker.Profile> profiles, String published) {

    /** What tells a story from others. */
    record Spot(ReportId report, int subject) {}

    /** Returns the words under which it is looked for. */
    Set<String> keys() {
        return profiles.values().stream().flatMap(profile -> profile.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
