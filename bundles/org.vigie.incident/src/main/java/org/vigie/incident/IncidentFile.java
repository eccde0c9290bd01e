package org.vigie.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Incident;

/**
 * What is known of an incident.
 *
 * @param reports those that speak of it, the oldest first
 * @param record what they say, property by property, in the order of {@link org.vigie.model.ClaimProperties}
 */
@ProviderType
public record IncidentFile(Incident incident, List<LinkedReport> reports, List<PropertyRecord> record) {

    public IncidentFile {
        reports = List.copyOf(reports);
        record = List.copyOf(record);
    }

    /** Returns what is said of a property; empty when nothing is. */
    public Optional<PropertyRecord> property(String name) {
        return record.stream().filter(some -> some.property().equals(name)).findFirst();
    }

    /** Returns what holds of a property, the prevailing first: what is neither denied by all nor superseded. */
    public List<PropertyRecord.Value> standing(String name) {
        return property(name).stream().flatMap(some -> some.values().stream())
                .filter(value -> value.status() != Status.DENIED && value.status() != Status.SUPERSEDED).toList();
    }

    /**
     * Returns the reports of which a linker is not certain that they speak of it, and of which nobody decided it yet, the surest first.
     */
    public List<LinkedReport> waiting() {
        return reports.stream().filter(report -> !report.confirmed() && report.score() < 1)
                .sorted(Comparator.comparingDouble(LinkedReport::score).reversed()).toList();
    }

    /** Returns all claims, property by property, those of a value from the oldest to the newest. */
    public Stream<StatedClaim> claims() {
        return record.stream().flatMap(property -> property.values().stream())
                .flatMap(value -> value.claims().stream());
    }

    /** Returns how well the whole is known: contested when anything is, corroborated when more than one voice speaks of it. */
    public Status status() {
        if (record.stream().anyMatch(some -> some.status() == Status.CONTESTED)) {
            return Status.CONTESTED;
        }
        long voices = reports.stream().filter(report -> report.copyOf().isEmpty()).map(LinkedReport::source).distinct()
                .count();
        return voices > 1 ? Status.CORROBORATED : Status.SINGLE_SOURCE;
    }
}
