package org.vigie.evidence.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;

/** Which incidents were merged into which. */
record Redirects(Map<IncidentId, IncidentId> into) {

    static Redirects of(List<Decision> decisions) {
        Map<IncidentId, IncidentId> into = new HashMap<>();
        for (Decision decision : standing(decisions)) {
            if (decision.act() instanceof Act.Merge(IncidentId incident, IncidentId other)) {
                into.put(incident, other);
            }
        }
        return new Redirects(into);
    }

    /** Returns the decisions that were not undone. */
    static List<Decision> standing(List<Decision> decisions) {
        Set<Long> undone = undone(decisions);
        return decisions.stream()
                .filter(decision -> !undone.contains(decision.number()) && !(decision.act() instanceof Act.Undo))
                .toList();
    }

    /** Returns the numbers of the decisions that do not hold: what was undone, unless that was undone in its turn. */
    static Set<Long> undone(List<Decision> decisions) {
        Set<Long> undone = new HashSet<>();
        for (Decision decision : decisions.reversed()) {
            if (decision.act() instanceof Act.Undo(long number) && !undone.contains(decision.number())) {
                undone.add(number);
            }
        }
        return undone.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what an incident is now. */
    IncidentId now(IncidentId incident) {
        IncidentId now = incident;
        Set<IncidentId> seen = new HashSet<>();
        while (into.containsKey(now) && seen.add(now)) {
            now = into.get(now);
        }
        return now;
    }
}
