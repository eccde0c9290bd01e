package org.vigie.evidence.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
    private final Map<ReportId, Report> reports = new HashMap<>();

    private CaseReader(Corpus corpus) {
        this.corpus = corpus;
        this.ledger = corpus.ledger();
    }

    static CaseFile read(Corpus corpus) {
        return new CaseReader(corpus).read();
    }

    private CaseFile read() {
        List<Decision> decisions = ledger.decisions();
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
        return new ReadCases(links, new ClaimDecisions(decisions, links, this::file).apply(claims), decisions);
    }

    private void load(Collection<ReportId> ids) {
        List<ReportId> lacking = ids.stream().filter(id -> !reports.containsKey(id)).toList();
        try (Cursor<Report> cursor = corpus.reports(lacking)) {
            cursor.forEachRemaining(report -> reports.put(report.id(), report));
        }
    }

    private LinkedReport describe(LinkedReport link, Map<ReportId, ReportId> copies,
            Map<ReportId, Integer> credibility) {
        Report report = reports.get(link.report());
        Optional<ReportId> copyOf = Optional.ofNullable(copies.get(link.report()));
        OptionalInt credible = credibility.containsKey(link.report())
                ? OptionalInt.of(credibility.get(link.report()))
                : OptionalInt.empty();
        return new LinkedReport(link.report(), report == null ? "" : title(report),
                report == null ? "" : report.source().id(),
                report == null ? Optional.empty() : report.content().published(), link.role(), link.score(), link.why(),
                link.confirmed(),
                copyOf, credible);
    }

    private String title(Report report) {
        if (!report.content().title().isBlank()) {
            return report.content().title();
        }
        return Optional.ofNullable(evidence.get(report.id())).flatMap(one -> one.subjects().stream().findFirst())
                .map(Subject::title)
                .orElse("");
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
        return Optional.ofNullable(reports.get(id)).flatMap(report -> report.current().origins().stream().findFirst())
                .map(origin -> name(origin.location())).orElse("");
    }

    private static String name(String location) {
        int slash = Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\'));
        try {
            return slash >= 0 ? location.substring(slash + 1) : String.valueOf(Path.of(location).getFileName());
        } catch (InvalidPathException _) {
            // the place that a plugin's importer names
            return location;
        }
    }
}
