package org.vigie.view.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vigie.casework.DecisionWords;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.DecisionState;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.Report;
import org.vigie.model.ReportId;

/**
 * A decision as it is shown.
 *
 * @param words what was decided
 */
record DecidedRow(DecisionState state, String words) {
    Decision decision() {
        return state.decision();
    }

    /** Returns all that was decided, the last first. Called in the background. */
    static List<DecidedRow> read(Corpus corpus, CaseFile cases, UnaryOperator<String> property) {
        List<DecisionState> history = cases.history();
        Map<IncidentId, String> incidents = corpus.ledger().incidents().stream()
                .collect(Collectors.toMap(Incident::id, Incident::title));
        Map<ReportId, String> reports = titles(corpus, history);
        DecisionWords words = new DecisionWords(id -> incidents.getOrDefault(id, id.value()),
                id -> reports.getOrDefault(id, id.value()), property::apply);
        List<DecidedRow> rows = new ArrayList<>();
        history.forEach(state -> rows.addFirst(new DecidedRow(state, words.say(state.decision().act()))));
        return rows;
    }

    private static Map<ReportId, String> titles(Corpus corpus, List<DecisionState> history) {
        Collection<ReportId> named = history.stream().map(state -> reports(state.decision().act()))
                .flatMap(Collection::stream).collect(Collectors.toSet());
        Map<ReportId, String> titles = new HashMap<>();
        try (Cursor<Report> cursor = corpus.reports(named)) {
            cursor.forEachRemaining(report -> {
                if (!report.content().title().isBlank()) {
                    titles.put(report.id(), report.content().title());
                }
            });
        }
        return titles;
    }

    /** Returns the reports that a decision names. */
    static Set<ReportId> reports(Act act) {
        return switch (act) {
            case Act.ConfirmLink(var _, ReportId report, var _) -> Set.of(report);
            case Act.RejectLink(var _, ReportId report) -> Set.of(report);
            case Act.Split(var _, ReportId report, var _) -> Set.of(report);
            case Act.AddClaim(var _, ReportId report, var _, var _) -> Set.of(report);
            case Act.ConfirmClaim(var claim) -> Set.of(claim.report());
            case Act.RejectClaim(var claim) -> Set.of(claim.report());
            case Act.CorrectClaim(var claim, var _, var _, var _) -> Set.of(claim.report());
            case Act.Merge _,Act.Undo _ -> Set.of();
        };
    }

    /** Returns the incidents that a decision names. */
    static Set<IncidentId> incidents(Act act) {
        return switch (act) {
            case Act.ConfirmLink(IncidentId incident, var _, var _) -> Set.of(incident);
            case Act.RejectLink(IncidentId incident, var _) -> Set.of(incident);
            case Act.Split(IncidentId incident, var _, IncidentId made) -> Set.of(incident, made);
            case Act.AddClaim(IncidentId incident, var _, var _, var _) -> Set.of(incident);
            case Act.Merge(IncidentId incident, IncidentId into) -> Set.of(incident, into);
            case Act.ConfirmClaim _,Act.RejectClaim _,Act.CorrectClaim _,Act.Undo _ -> Set.of();
        };
    }
}
