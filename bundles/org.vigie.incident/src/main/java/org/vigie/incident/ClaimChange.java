package org.vigie.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Claim;
import org.vigie.model.LedgerClaim;

/**
 * What became of a claim from one revision of a report to another.
 *
 * @param before what was said; empty for a claim that is new
 * @param now what is said; empty for a claim that is gone
 */
@ProviderType
public record ClaimChange(Optional<Claim> before, Optional<Claim> now) {
    /** What happened to it. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    public ClaimChange {
        if (before.isEmpty() && now.isEmpty()) {
            throw new IllegalArgumentException("Something changes from something or to something");
        }
    }

    /** Returns what happened. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return now.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** Returns what is said now, else what was said. */
    public Claim latest() {
        return now.or(() -> before).orElseThrow();
    }

    /**
     * Returns what differs between what two revisions say, in the order of the properties' names. Where a claim stands does not matter. One
     * that is gone and one that is new are a change of the same when both are of one property of one subject by one speaker, in the order of
     * the texts.
     */
    public static List<ClaimChange> between(List<LedgerClaim> before, List<LedgerClaim> now) {
        Map<String, Claim> said = bySaying(before);
        Map<String, Claim> says = bySaying(now);
        List<Claim> gone = missing(said, says);
        List<Claim> made = missing(says, said);
        List<ClaimChange> changes = new ArrayList<>();
        for (Claim old : gone) {
            Optional<Claim> same = made.stream().filter(other -> isOfTheSame(old, other)).findFirst();
            same.ifPresent(made::remove);
            changes.add(new ClaimChange(Optional.of(old), same));
        }
        made.forEach(claim -> changes.add(new ClaimChange(Optional.empty(), Optional.of(claim))));
        changes.sort(Comparator.comparing((ClaimChange change) -> change.latest().property())
                .thenComparing(change -> change.latest().passage()));
        return List.copyOf(changes);
    }

    private static Map<String, Claim> bySaying(List<LedgerClaim> claims) {
        return claims.stream().map(LedgerClaim::claim).collect(
                Collectors.toMap(ClaimChange::saying, claim -> claim, (one, _) -> one, LinkedHashMap::new));
    }

    private static List<Claim> missing(Map<String, Claim> some, Map<String, Claim> others) {
        List<Claim> missing = new ArrayList<>();
        some.forEach((saying, claim) -> {
            if (!others.containsKey(saying)) {
                missing.add(claim);
            }
        });
        return missing;
    }

    private static String saying(Claim claim) {
        return claim.property() + "\t" + claim.comparable() + "\t" + claim.stance() + "\t" + claim.speaker().orElse("");
    }

    private static boolean isOfTheSame(Claim one, Claim other) {
        return one.property().equals(other.property()) && one.subject() == other.subject()
                && one.speaker().equals(other.speaker());
    }
}
