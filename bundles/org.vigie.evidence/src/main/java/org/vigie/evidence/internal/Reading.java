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
import org.vigie.incident.LinkedReport;
import org.vigie.incident.StatedClaim;
import org.vigie.model.Evidence;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Role;
import org.vigie.model.Subject;

/** Some reports with what annotators found in them, read together. */
final class Reading {

    private final Standing standing;
    private final Map<ReportId, Evidence> evidence = new HashMap<>();
    private final Map<ReportId, Heading> headings = new HashMap<>();

    Reading(Corpus corpus, Standing standing, Collection<ReportId> reports) {
        this.standing = standing;
        try (Cursor<Evidence> cursor = corpus.ledger().evidence(reports)) {
            cursor.forEachRemaining(one -> evidence.put(one.report(), one));
        }
        try (Cursor<Report> cursor = corpus.reports(reports)) {
            cursor.forEachRemaining(report -> headings.put(report.id(), Heading.of(report)));
        }
    }

    /** Returns what the reports state, after what was decided of it, in no order. */
    List<StatedClaim> claims() {
        List<StatedClaim> found = new ArrayList<>();
        evidence.values().forEach(one -> StatedInFields
                .believable(one.claims(), headings.getOrDefault(one.report(), Heading.UNKNOWN).importers())
                .forEach(claim -> found.add(stated(claim, one))));
        return new ClaimDecisions(standing.decisions(), standing.links(), headings.keySet(), this).apply(found);
    }

    /** Returns a link with what there is to say of its report. */
    LinkedReport describe(LinkedReport link) {
        Heading heading = headings.getOrDefault(link.report(), Heading.UNKNOWN);
        Integer credible = standing.credibility().get(link.report());
        return new LinkedReport(link.report(), title(link.report(), heading), heading.source(), heading.published(),
                link.role(), link.score(), link.why(), link.confirmed(),
                Optional.ofNullable(standing.copies().get(link.report())),
                credible == null ? OptionalInt.empty() : OptionalInt.of(credible));
    }

    String file(ReportId report) {
        return headings.getOrDefault(report, Heading.UNKNOWN).file();
    }

    private String title(ReportId id, Heading heading) {
        if (!heading.title().isBlank()) {
            return heading.title();
        }
        return Optional.ofNullable(evidence.get(id)).flatMap(one -> one.subjects().stream().findFirst())
                .map(Subject::title).orElse("");
    }

    private StatedClaim stated(LedgerClaim claim, Evidence of) {
        Optional<Links.Linked> linked = standing.links().of(claim.report(), claim.claim().subject());
        LinkedReport link = linked.map(Links.Linked::report).orElseGet(() -> Links.report(claim.report(),
                role(claim, of), 0, "", false));
        return new StatedClaim(claim, linked.map(Links.Linked::incident), describe(link), file(claim.report()), false);
    }

    private static Role role(LedgerClaim claim, Evidence of) {
        return of.subjects().stream().filter(subject -> subject.number() == claim.claim().subject()).map(Subject::role)
                .findFirst().orElse(Role.MAIN);
    }
}
