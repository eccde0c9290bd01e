package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigie.incident.LinkedReport;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.ReportId;
import org.vigie.model.Role;

/** Which reports speak of which incidents, after what was decided. For one reading. */
final class Links {

    /**
     * A link.
     *
     * @param subject the number of the subject of the report; -1 for all of it, where an analyst made the link
     */
    record Linked(IncidentId incident, int subject, LinkedReport report) {}

    private static final int WHOLE = -1;

    private final Map<IncidentId, Incident> incidents = new TreeMap<>();
    private final Redirects redirects;
    private final List<Linked> links = new ArrayList<>();
    private final Map<ReportId, List<Linked>> byReport;
    private final Map<IncidentId, List<Linked>> byIncident;

    Links(List<Incident> known, List<IncidentLink> proposed, List<Decision> decisions) {
        known.forEach(incident -> incidents.put(incident.id(), incident));
        redirects = Redirects.of(decisions);
        proposed.forEach(link -> links.add(new Linked(link.incident(), link.subject(),
                report(link.report(), link.role(), link.score(), link.why(), false))));
        Redirects.standing(decisions).forEach(decision -> apply(decision.act()));
        links.replaceAll(link -> new Linked(redirects.now(link.incident()), link.subject(), link.report()));
        byReport = links.stream().collect(Collectors.groupingBy(link -> link.report().report()));
        byIncident = links.stream().collect(Collectors.groupingBy(Linked::incident));
    }

    /** Returns a link of which no more is known. */
    static LinkedReport report(ReportId id, Role role, double score, String why, boolean confirmed) {
        return new LinkedReport(id, "", "", Optional.empty(), role, score, why, confirmed, Optional.empty(),
                OptionalInt.empty());
    }

    private void apply(Act act) {
        switch (act) {
            case Act.ConfirmLink(IncidentId incident, ReportId report, Role role) -> {
                boolean proposed = links.stream().anyMatch(link -> is(link, incident, report));
                if (!proposed) {
                    links.add(new Linked(incident, WHOLE, report(report, role, 1, "", true)));
                }
                links.replaceAll(link -> is(link, incident, report)
                        ? new Linked(link.incident(), link.subject(),
                                report(report, role, 1, link.report().why(), true))
                        : link);
            }
            case Act.RejectLink(IncidentId incident, ReportId report) ->
                links.removeIf(link -> is(link, incident, report));
            case Act.Split(IncidentId incident, ReportId report, IncidentId made) -> {
                // it is called as its first report is, which is not read here
                incidents.computeIfAbsent(made, id -> new Incident(id, report.value(), report));
                links.replaceAll(link -> is(link, incident, report)
                        ? new Linked(made, link.subject(),
                                report(report, link.report().role(), 1, link.report().why(), true))
                        : link);
            }
            default -> {
                // merging comes last, claims have their own
            }
        }
    }

    /** Decisions name incidents by what they were called then, before or after a merge. */
    private boolean is(Linked link, IncidentId incident, ReportId report) {
        return link.report().report().equals(report)
                && (link.incident().equals(incident) || redirects.now(link.incident()).equals(redirects.now(incident)));
    }

    /** Returns the incident of which a report speaks where it speaks of a subject. */
    Optional<Linked> of(ReportId report, int subject) {
        List<Linked> mine = byReport.getOrDefault(report, List.of());
        return mine.stream().filter(link -> link.subject() == subject).findFirst()
                .or(() -> mine.stream().filter(link -> link.subject() == WHOLE).findFirst());
    }

    /** Returns the link of a report to an incident. */
    Optional<Linked> of(ReportId report, IncidentId incident) {
        return byReport.getOrDefault(report, List.of()).stream().filter(link -> is(link, incident, report))
                .findFirst();
    }

    /** Returns the incidents that a report speaks of. */
    Set<IncidentId> of(ReportId report) {
        return byReport.getOrDefault(report, List.of()).stream().map(Linked::incident)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Linked> to(IncidentId incident) {
        return byIncident.getOrDefault(incident, List.of());
    }

    /** Returns the incidents that were first known from some reports. */
    Set<IncidentId> foundedBy(Set<ReportId> founders) {
        return incidents.values().stream().filter(incident -> founders.contains(incident.founder())).map(Incident::id)
                .collect(Collectors.toSet());
    }

    IncidentId now(IncidentId incident) {
        return redirects.now(incident);
    }

    /** Returns the incidents to which something is linked. */
    List<Incident> incidents() {
        return incidents(byIncident.keySet());
    }

    /** Returns those of some incidents to which something is linked. */
    List<Incident> incidents(Collection<IncidentId> some) {
        return some.stream().distinct().filter(byIncident::containsKey).map(incidents::get).filter(Objects::nonNull)
                .toList();
    }
}
