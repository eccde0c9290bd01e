package org.vigie.evidence.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Ledger;
import org.vigie.model.Decision;
import org.vigie.model.Report;
import org.vigie.model.ReportId;

/**
 * Where things stand at a moment, beside the claims themselves.
 *
 * @param all what was ever decided
 * @param decisions without those about reports that are gone
 * @param copies which reports are copies of which
 */
record Standing(List<Decision> all, List<Decision> decisions, Links links, Map<ReportId, ReportId> copies,
        Map<ReportId, Integer> credibility) {

    static Standing of(Corpus corpus) {
        Ledger ledger = corpus.ledger();
        List<Decision> all = ledger.decisions();
        Set<ReportId> there = new HashSet<>();
        try (Cursor<Report> reports = corpus
                .reports(all.stream().flatMap(decision -> DecisionCheck.report(decision.act()).stream()).distinct()
                        .toList())) {
            reports.forEachRemaining(report -> there.add(report.id()));
        }
        List<Decision> decisions = all.stream()
                .filter(decision -> DecisionCheck.report(decision.act()).map(there::contains).orElse(true)).toList();
        return new Standing(all, decisions, new Links(ledger.incidents(), ledger.links(), decisions), ledger.copies(),
                ledger.credibility());
    }
}
