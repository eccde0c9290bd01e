package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.StatedClaim;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.LedgerClaim;
import org.vigie.model.ReportId;
import org.vigie.model.Role;

/** Applies to claims what analysts decided of them. For one reading. */
final class ClaimDecisions {

    private static final double CERTAIN = 1;

    private final List<Decision> decisions;
    private final Links links;
    private final Set<ReportId> reports;
    private final Reading reading;

    /** @param reports those of which claims are read */
    ClaimDecisions(List<Decision> decisions, Links links, Set<ReportId> reports, Reading reading) {
        this.decisions = Redirects.standing(decisions);
        this.links = links;
        this.reports = reports;
        this.reading = reading;
    }

    List<StatedClaim> apply(List<StatedClaim> found) {
        List<StatedClaim> claims = new ArrayList<>(found);
        for (Decision decision : decisions) {
            switch (decision.act()) {
                case Act.RejectClaim(ClaimRef reference) -> claims.removeAll(meant(claims, reference));
                case Act.ConfirmClaim(ClaimRef reference) -> change(claims, reference, claim -> claim);
                case Act.CorrectClaim(ClaimRef reference, var value, var normalised, var stance) ->
                    change(claims, reference,
                            claim -> new Claim(claim.subject(), claim.property(), value, normalised, stance,
                                    claim.speaker(), claim.passage(),
                                    CERTAIN));
                case Act.AddClaim added when reports.contains(added.report()) ->
                    claims.add(added(added, decision.who()));
                default -> {
                    // of links
                }
            }
        }
        return claims;
    }

    /** Returns the claim with the id; where annotators find it under another one now, those that quote the same. */
    private static Set<StatedClaim> meant(List<StatedClaim> claims, ClaimRef reference) {
        Set<StatedClaim> same = claims.stream().filter(claim -> reference.isIdOf(claim.stated()))
                .collect(Collectors.toSet());
        return same.isEmpty()
                ? claims.stream().filter(claim -> reference.quotesTheSameAs(claim.stated())).collect(Collectors.toSet())
                : same;
    }

    private static void change(List<StatedClaim> claims, ClaimRef reference, UnaryOperator<Claim> change) {
        Set<StatedClaim> meant = meant(claims, reference);
        claims.replaceAll(claim -> meant.contains(claim)
                ? new StatedClaim(with(claim.stated(), change.apply(claim.claim())),
                        claim.incident(), claim.report(), claim.file(), true)
                : claim);
    }

    private static LedgerClaim with(LedgerClaim stated, Claim claim) {
        return new LedgerClaim(stated.id(), stated.report(), stated.revision(), stated.annotator(), claim);
    }

    private StatedClaim added(Act.AddClaim act, String who) {
        LinkedReport report = reading.describe(links.of(act.report(), act.incident()).map(Links.Linked::report)
                .orElseGet(() -> Links.report(act.report(), Role.MAIN, 1, "", true)));
        return new StatedClaim(new LedgerClaim(ClaimId.of(act.revision(), act.claim()), act.report(), act.revision(),
                LedgerClaim.BY_HAND + " " + who, act.claim()), Optional.of(links.now(act.incident())), report,
                reading.file(act.report()), true);
    }
}
