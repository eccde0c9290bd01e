package org.vigie.view.differences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.corpus.Corpus;
import org.vigie.model.Evidence;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Revision;

/**
 * A report with what each of its revisions claims.
 *
 * @param states its revisions, the one that was imported first before
 */
record RevisionClaims(ReportId report, String title, List<State> states) {
    /**
     * A revision.
     *
     * @param claims what annotators found in it; empty when it was never looked at
     */
    record State(Revision revision, Optional<List<LedgerClaim>> claims) {}

    static Optional<RevisionClaims> read(Corpus corpus, ReportId id) {
        return corpus.report(id).map(report -> {
            List<Revision> revisions = new ArrayList<>(report.earlier());
            revisions.add(report.current());
            revisions.sort(Comparator.comparing(revision -> revision.origins().getFirst().imported()));
            return new RevisionClaims(id, report.content().title(),
                    revisions.stream().map(revision -> state(corpus, report, revision)).toList());
        });
    }

    private static State state(Corpus corpus, Report report, Revision revision) {
        return new State(revision, corpus.ledger().evidence(report.id(), revision.hash()).map(Evidence::claims));
    }
}
