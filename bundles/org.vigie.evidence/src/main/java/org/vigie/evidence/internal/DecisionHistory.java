package org.vigie.evidence.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.incident.DecisionState;
import org.vigie.incident.DecisionState.Effect;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.Evidence;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Report;
import org.vigie.model.ReportId;

/** Tells of decisions whether they still do something. For one reading. */
final class DecisionHistory {
    private final List<Decision> decisions;
    private final Set<Long> undone;
    private final Set<IncidentId> incidents;
    private final Map<ReportId, String> texts = new HashMap<>();
    private final Map<ReportId, List<LedgerClaim>> claims = new HashMap<>();

    DecisionHistory(Corpus corpus, List<Decision> decisions) {
        this.decisions = decisions;
        this.undone = Redirects.undone(decisions);
        this.incidents = corpus.ledger().incidents().stream().map(Incident::id)
                .collect(Collectors.toCollection(HashSet::new));
        decisions.stream().map(Decision::act).filter(Act.Split.class::isInstance).map(Act.Split.class::cast)
                .map(Act.Split::made).forEach(incidents::add);
        Collection<ReportId> reports = decisions.stream()
                .flatMap(decision -> DecisionCheck.report(decision.act()).stream()).collect(Collectors.toSet());
        Set<ReportId> quoted = decisions.stream().map(Decision::act).filter(Act.AddClaim.class::isInstance)
                .map(act -> ((Act.AddClaim) act).report()).collect(Collectors.toSet());
        try (Cursor<Report> cursor = corpus.reports(reports)) {
            cursor.forEachRemaining(report -> texts.put(report.id(),
                    quoted.contains(report.id()) ? report.content().text() : ""));
        }
        try (Cursor<Evidence> cursor = corpus.ledger().evidence(reports)) {
            cursor.forEachRemaining(evidence -> claims.put(evidence.report(), evidence.claims()));
        }
    }

    List<DecisionState> states() {
        return decisions.stream().map(decision -> new DecisionState(decision, effect(decision))).toList();
    }

    private Effect effect(Decision decision) {
        if (undone.contains(decision.number())) {
            return Effect.UNDONE;
        }
        if (DecisionCheck.report(decision.act()).filter(report -> !texts.containsKey(report)).isPresent()) {
            return Effect.REPORT_GONE;
        }
        return switch (decision.act()) {
            case Act.ConfirmClaim(ClaimRef claim) -> effect(claim);
            case Act.RejectClaim(ClaimRef claim) -> effect(claim);
            case Act.CorrectClaim(ClaimRef claim, var _, var _, var _) -> effect(claim);
            case Act.AddClaim act when incidents.contains(act.incident()) ->
                texts.get(act.report()).contains(act.claim().passage().quote()) ? Effect.HOLDS : Effect.EARLIER_TEXT;
            case Act.Undo _ -> Effect.HOLDS;
            default -> incidents.containsAll(DecisionScope.of(decision.act(), decisions).incidents())
                    ? Effect.HOLDS
                    : Effect.INCIDENT_GONE;
        };
    }

    private Effect effect(ClaimRef reference) {
        return claims.getOrDefault(reference.report(), List.of()).stream()
                .anyMatch(claim -> reference.isIdOf(claim) || reference.quotesTheSameAs(claim))
                        ? Effect.HOLDS
                        : Effect.CLAIM_GONE;
    }
}
