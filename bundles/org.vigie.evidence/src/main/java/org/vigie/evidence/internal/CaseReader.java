package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Ledger;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.LinkedReport;
import org.vigie.evidence.StatedClaim;
import org.vigie.model.Decision;
import org.vigie.model.Evidence;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Role;
import org.vigie.model.Subject;

/** Reads the ledger of a corpus and applies what was decided. For one reading. */
final class CaseReader {

    private final Ledger ledger;
    private final Corpus corpus;
    private final Map<ReportId, Evidence> evidence = new HashMap<>();
    private final Map<ReportId, Heading> reports = new HashMap<>();

    private CaseReader(Corpus corpus) {
        this.corpus = corpus;
        this.ledger = corpus.ledger();
    }

    static CaseFile read(Corpus corpus) {
        return new CaseReader(corpus).read();
    }

    private CaseFile read() {
        List<Decision> all = ledger.decisions();
        load(all.stream().flatMap(decision -> DecisionCheck.report(decision.act()).stream()).distinct().toList());
        List<Decision> decisions = all.stream()
                .filter(decision -> DecisionCheck.report(decision.act()).map(reports::containsKey).orElse(true))
                .toList();
        Links links = new Links(ledger.incidents(), ledger.links(), decisions);
        try (Cursor<Evidence> cursor = ledger.evidence()) {
            cursor.forEachRemaining(one -> evidence.put(one.report(), one));
        }
        load(evidence.keySet());
        load(links.reports());
        Map<ReportId, ReportId> copies = ledger.copies();
        Map<ReportId, Integer> credibility = ledger.credibility();
        links.describe(link -> describe(link, copies, credibility));
        List<StatedClaim> claims = new ArrayList<>();
        for (Evidence one : evidence.values()) {
            one.claims().forEach(claim -> claims.add(stated(claim, one, links, copies, credibility)));
        }
        return new ReadCases(links, new ClaimDecisions(decisions, links, this::file).apply(claims), all);
    }

    private void load(Collection<ReportId> ids) {
        List<ReportId> lacking = ids.stream().filter(id -> !reports.containsKey(id)).toList();
        try (Cursor<Report> cursor = corpus.reports(lacking)) {
            cursor.forEachRemaining(report -> reports.put(report.id(), Heading.of(report)));
        }
    }

    private LinkedReport describe(LinkedReport link, Map<ReportId, ReportId> copies,
            Map<ReportId, Integer> credibility) {
        Heading report = reports.getOrDefault(link.report(), Heading.UNKNOWN);
        Optional<ReportId> copyOf = Optional.ofNullable(copies.get(link.report()));
        OptionalInt credible = credibility.containsKey(link.report())
                ? OptionalInt.of(credibility.get(link.report()))
                : OptionalInt.empty();
        return new LinkedReport(link.report(), title(link.report(), report), report.source(), report.published(),
                link.role(), link.score(),
                link.why(), link.confirmed(), copyOf, credible);
    }

    private String title(ReportId id, Heading report) {
        if (!report.title().isBlank()) {
            return report.title();
        }
        return Optional.ofNullable(evidence.get(id)).flatMap(one -> one.subjects().stream().findFirst())
                .map(Subject::title).orElse("");
    }

    private StatedClaim stated(LedgerClaim claim, Evidence of, Links links, Map<ReportId, ReportId> copies,
            Map<ReportId, Integer> credibility) {
        Optional<Links.Linked> linked = links.of(claim.report(), claim.claim().subject());
        Role role = of.subjects().stream().filter(subject -> subject.number() == claim.claim().subject())
                .map(Subject::role).findFirst()
                .orElse(Role.MAIN);
        LinkedReport report = linked.map(Links.Linked::report).orElseGet(() -> describe(
                new LinkedReport(claim.report(), "", "", Optional.empty(), role, 0, "", false, Optional.empty(),
                        OptionalInt.empty()),
                copies, credibility));
        return new StatedClaim(claim, linked.map(Links.Linked::incident), report, file(claim.report()), false);
    }

    private String file(ReportId id) {
        return reports.getOrDefault(id, Heading.UNKNOWN).file();
    }
}
