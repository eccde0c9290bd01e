package org.vigie.incident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Stance;

/** Whether an incident took place, as far as its record tells; for formats that want one word. */
@ProviderType
public enum Certainty {
    /** Something that makes it an incident is stated as a fact, and not contested. */
    CONFIRMED,
    /** It is only suspected, or contested. */
    SUSPECTED,
    /** Somebody denies that there was an attack, and nobody says what it did. */
    REFUTED;

    private static final List<String> EFFECTS = List.of("attackType", "dataKind", "serviceUnavailable",
            "affectedSystem",
            "peopleAffected", "recordsAffected", "ransomDemanded", "origin");

    /** Returns how certain an incident is. */
    public static Certainty of(IncidentFile file) {
        List<PropertyRecord.Value> effects = EFFECTS.stream().flatMap(name -> file.standing(name).stream()).toList();
        boolean denied = EFFECTS.stream().map(file::property).flatMap(Optional::stream)
                .anyMatch(property -> property.status() == Status.DENIED);
        if (denied && effects.isEmpty()) {
            return REFUTED;
        }
        Stream<PropertyRecord.Value> facts = effects.isEmpty() ? file.standing("victim").stream() : effects.stream();
        return facts.anyMatch(Certainty::isFact) ? CONFIRMED : SUSPECTED;
    }

    private static boolean isFact(PropertyRecord.Value value) {
        return value.status() != Status.CONTESTED
                && value.claims().stream().anyMatch(claim -> claim.claim().stance() == Stance.AFFIRMED);
    }
}
