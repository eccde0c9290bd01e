package org.vigie.evidence.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Origin;
import org.vigie.model.Report;

/** Tells what a record states in fields of its own, which its importer read, from what annotators find in texts. */
final class StatedInFields {

    private StatedInFields() {}

    /** Returns the ids of those who read the present state of a report. */
    static Set<String> importers(Report report) {
        return report.current().origins().stream().map(Origin::importer).collect(Collectors.toUnmodifiableSet());
    }

    /** Says whether a claim is a field's. */
    static boolean is(LedgerClaim claim, Set<String> importers) {
        int slash = claim.annotator().indexOf('/');
        return slash > 0 && importers.contains(claim.annotator().substring(0, slash));
    }

    /** Returns claims without those that annotators believe to read in the lines of fields, whose words are names of a vocabulary. */
    static List<LedgerClaim> believable(List<LedgerClaim> claims, Set<String> importers) {
        List<LedgerClaim> fields = claims.stream().filter(claim -> is(claim, importers)).toList();
        return fields.isEmpty()
                ? claims
                : claims.stream().filter(claim -> is(claim, importers) || fields.stream().noneMatch(
                        field -> field.claim().passage().start() < claim.claim().passage().end()
                                && claim.claim().passage().start() < field.claim().passage().end()))
                        .toList();
    }
}
