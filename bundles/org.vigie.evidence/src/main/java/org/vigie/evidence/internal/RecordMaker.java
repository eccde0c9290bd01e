package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.PropertyRecord.Value;
import org.vigie.incident.Span;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.ClaimProperties;
import org.vigie.model.Quantity;
import org.vigie.model.ReportId;
import org.vigie.model.Stance;
import org.vigie.model.StatedDate;

/** Works out an incident's record from its claims. */
final class RecordMaker {

    /** Properties of which one value can be right only. */
    private static final Set<String> SINGLE = Set.of("peopleAffected", "recordsAffected", "occurred", "discovered",
            "ransomDemanded");
    /** What says that something is not known, until somebody says it. */
    private static final Set<String> UNKNOWN = Set.of("inconnu", "inconnue", "unknown");

    private static final int MOST_COMPARED = 1_000;

    /** The claims from the oldest to the newest. */
    private final List<StatedClaim> claims;

    RecordMaker(List<StatedClaim> claims) {
        this.claims = claims;
    }

    List<PropertyRecord> record() {
        Map<String, List<StatedClaim>> byProperty = new LinkedHashMap<>();
        ClaimProperties.ALL.forEach(property -> byProperty.put(property, new ArrayList<>()));
        claims.forEach(
                claim -> byProperty.computeIfAbsent(claim.claim().property(), _ -> new ArrayList<>()).add(claim));
        return byProperty.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> property(entry.getKey(), entry.getValue())).toList();
    }

    private PropertyRecord property(String property, List<StatedClaim> of) {
        Map<String, List<StatedClaim>> byValue = new LinkedHashMap<>();
        of.forEach(claim -> byValue.computeIfAbsent(key(claim), _ -> new ArrayList<>()).add(claim));
        List<List<StatedClaim>> affirmed = byValue.values().stream().filter(RecordMaker::isAffirmed).toList();
        List<Value> values = new ArrayList<>();
        for (List<StatedClaim> value : byValue.values()) {
            values.add(new Value(value.getFirst().claim().value(), status(property, value, affirmed), value));
        }
        values.sort(Comparator.comparing(RecordMaker::rank).thenComparing(value -> -value.claims().size()));
        return new PropertyRecord(property, overall(values), values);
    }

    /** A number with another bound is the same number. */
    private static String key(StatedClaim claim) {
        return claim.claim().normalised().filter(Quantity.class::isInstance).map(Quantity.class::cast)
                .map(quantity -> quantity.number().toPlainString()).orElseGet(claim.claim()::comparable);
    }

    private static boolean isAffirmed(List<StatedClaim> value) {
        return value.stream().anyMatch(claim -> claim.claim().stance() != Stance.DENIED);
    }

    private static Status status(String property, List<StatedClaim> value, List<List<StatedClaim>> affirmed) {
        boolean denied = value.stream().anyMatch(claim -> claim.claim().stance() == Stance.DENIED);
        if (!isAffirmed(value)) {
            return Status.DENIED;
        }
        if (denied) {
            return Status.CONTESTED;
        }
        boolean unknown = UNKNOWN.contains(value.getFirst().claim().value());
        if (unknown || SINGLE.contains(property)) {
            List<StatedClaim> others = affirmed.stream().filter(other -> other != value).flatMap(List::stream)
                    .filter(other -> !mayBeOne(other, value.getFirst())).limit(MOST_COMPARED).toList();
            if (unknown && others.stream().anyMatch(other -> isNewer(other, value.getLast()))) {
                return Status.SUPERSEDED;
            }
            if (SINGLE.contains(property) && !others.isEmpty()) {
                if (others.stream().anyMatch(other -> isCorrectionOf(other, value))) {
                    return Status.SUPERSEDED;
                }
                if (others.stream().anyMatch(other -> !corrects(value, other))) {
                    return Status.CONTESTED;
                }
            }
        }
        return voices(value) > 1 ? Status.CORROBORATED : Status.SINGLE_SOURCE;
    }

    /** A date may be more precise than another and mean the same. */
    private static boolean mayBeOne(StatedClaim one, StatedClaim other) {
        Optional<Span> first = span(one);
        Optional<Span> second = span(other);
        return first.isPresent() && second.isPresent() && !first.get().first().isAfter(second.get().last())
                && !second.get().first().isAfter(first.get().last());
    }

    private static Optional<Span> span(StatedClaim claim) {
        return claim.claim().normalised().filter(StatedDate.class::isInstance).map(StatedDate.class::cast)
                .flatMap(Span::of);
    }

    /** The same voice says something else later: it corrects itself, all that it said before. */
    private static boolean isCorrectionOf(StatedClaim later, List<StatedClaim> value) {
        return value.stream().allMatch(earlier -> voice(earlier).equals(voice(later)) && isNewer(later, earlier));
    }

    private static boolean corrects(List<StatedClaim> value, StatedClaim earlier) {
        return value.stream().anyMatch(later -> voice(later).equals(voice(earlier)) && isNewer(later, earlier));
    }

    private static boolean isNewer(StatedClaim one, StatedClaim other) {
        return one.report().published().isPresent() && other.report().published().isPresent()
                && one.report().published().get().compareTo(other.report().published().get()) > 0;
    }

    private static String voice(StatedClaim claim) {
        return claim.claim().speaker().map(speaker -> speaker.toLowerCase(Locale.ROOT))
                .orElse("report of " + claim.report().source());
    }

    /**
     * Who is quoted by several, or prints it several times, is one voice; so are the copies of a report, which speak with that of the first.
     * A report that says the same in its own words beside those whom it quotes has it from them.
     */
    private static long voices(List<StatedClaim> value) {
        Map<ReportId, String> sources = value.stream().collect(Collectors.toMap(claim -> claim.stated().report(),
                claim -> claim.report().source(), (one, _) -> one));
        Set<ReportId> quoting = value.stream().filter(claim -> claim.claim().speaker().isPresent())
                .map(claim -> claim.stated().report()).collect(Collectors.toSet());
        return value.stream()
                .filter(claim -> claim.claim().speaker().isPresent() || !quoting.contains(claim.stated().report()))
                .map(claim -> claim.claim().speaker().map(speaker -> speaker.toLowerCase(Locale.ROOT))
                        .orElseGet(() -> "report of "
                                + claim.report().copyOf()
                                        .map(original -> sources.getOrDefault(original, original.value()))
                                        .orElse(claim.report().source())))
                .distinct().count();
    }

    private static int rank(Value value) {
        return switch (value.status()) {
            case CORROBORATED -> 0;
            case CONTESTED -> 1;
            case SINGLE_SOURCE -> 2;
            case DENIED -> 3;
            case SUPERSEDED -> 4;
        };
    }

    private static Status overall(List<Value> values) {
        Set<Status> statuses = values.stream().map(Value::status).collect(Collectors.toSet());
        if (statuses.contains(Status.CONTESTED)) {
            return Status.CONTESTED;
        }
        return values.getFirst().status();
    }
}
