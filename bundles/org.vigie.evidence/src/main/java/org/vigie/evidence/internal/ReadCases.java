package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.DecisionState;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.StatedClaim;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Evidence;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.ReportId;

/** Reads claims when they are asked for, a batch of reports at a time. */
final class ReadCases implements CaseFile {

    private static final int BATCH = 500;

    private final Corpus corpus;
    private final Standing standing;
    /** The reports to which analysts added claims. */
    private final Map<IncidentId, List<ReportId>> added;

    ReadCases(Corpus corpus) {
        this.corpus = corpus;
        this.standing = Standing.of(corpus);
        this.added = standing.decisions().stream().map(Decision::act).filter(Act.AddClaim.class::isInstance)
                .map(Act.AddClaim.class::cast).collect(Collectors.groupingBy(act -> now(act.incident()),
                        Collectors.mapping(Act.AddClaim::report, Collectors.toList())));
    }

    @Override
    public List<IncidentFile> incidents() {
        List<IncidentFile> files = new ArrayList<>();
        readAll(standing.links().incidents(), files::add);
        files.sort(Comparator.comparingInt((IncidentFile file) -> -file.reports().size())
                .thenComparing(file -> file.incident().id()));
        return files;
    }

    @Override
    public void read(Collection<IncidentId> ids, Consumer<IncidentFile> reader) {
        readAll(standing.links().incidents(ids), reader);
    }

    @Override
    public Set<IncidentId> incidents(ReportId report) {
        return standing.links().of(report);
    }

    @Override
    public IncidentId now(IncidentId id) {
        return standing.links().now(id);
    }

    /** Reads as many incidents together as have so many reports, and at least one. */
    private void readAll(List<Incident> incidents, Consumer<IncidentFile> reader) {
        List<Incident> batch = new ArrayList<>();
        Set<ReportId> reports = new LinkedHashSet<>();
        for (Incident incident : incidents) {
            Set<ReportId> more = reports(incident.id());
            if (!batch.isEmpty() && reports.size() + more.size() > BATCH) {
                read(batch, reports).forEach(reader);
                batch.clear();
                reports.clear();
            }
            batch.add(incident);
            reports.addAll(more);
        }
        read(batch, reports).forEach(reader);
    }

    @Override
    public Set<ReportId> reports(IncidentId incident) {
        Set<ReportId> reports = standing.links().to(incident).stream().map(link -> link.report().report())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        reports.addAll(added.getOrDefault(incident, List.of()));
        return reports;
    }

    private List<IncidentFile> read(List<Incident> incidents, Set<ReportId> reports) {
        Reading reading = new Reading(corpus, standing, reports);
        Map<IncidentId, List<StatedClaim>> claims = reading.claims().stream()
                .filter(claim -> claim.incident().isPresent()).sorted(StatedClaim.OLDEST_FIRST)
                .collect(Collectors.groupingBy(claim -> claim.incident().get()));
        return incidents.stream()
                .map(incident -> file(incident, reading, claims.getOrDefault(incident.id(), List.of()))).toList();
    }

    private IncidentFile file(Incident incident, Reading reading, List<StatedClaim> claims) {
        Map<ReportId, LinkedReport> reports = standing.links().to(incident.id()).stream().map(Links.Linked::report)
                .map(reading::describe).collect(Collectors.toMap(LinkedReport::report, report -> report,
                        (one, other) -> one.role().compareTo(other.role()) <= 0 ? one : other));
        List<LinkedReport> oldest = reports.values().stream().sorted(
                Comparator.comparing((LinkedReport report) -> report.published().orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(LinkedReport::report))
                .toList();
        return new IncidentFile(titled(incident, reports), oldest, new RecordMaker(claims).record());
    }

    /** One that was split off is called as the report is with which it began. */
    private static Incident titled(Incident incident, Map<ReportId, LinkedReport> reports) {
        if (!incident.title().equals(incident.founder().value())) {
            return incident;
        }
        String title = Optional.ofNullable(reports.get(incident.founder())).map(LinkedReport::title)
                .filter(some -> !some.isBlank()).orElse(incident.founder().value());
        return new Incident(incident.id(), title, incident.founder());
    }

    @Override
    public Optional<IncidentFile> incident(IncidentId id) {
        List<IncidentFile> files = new ArrayList<>();
        read(Set.of(standing.links().now(id)), files::add);
        return files.stream().findFirst();
    }

    @Override
    public List<IncidentFile> beginningWith(String prefix) {
        List<IncidentFile> files = new ArrayList<>();
        readAll(standing.links().incidents().stream().filter(incident -> incident.id().value().startsWith(prefix))
                .toList(), files::add);
        return files;
    }

    @Override
    public List<StatedClaim> claims() {
        List<StatedClaim> claims = new ArrayList<>();
        try (Cursor<Evidence> cursor = corpus.ledger().evidence()) {
            while (cursor.hasNext()) {
                List<ReportId> batch = new ArrayList<>();
                while (cursor.hasNext() && batch.size() < BATCH) {
                    batch.add(cursor.next().report());
                }
                claims.addAll(new Reading(corpus, standing, batch).claims());
            }
        }
        claims.sort(Comparator
                .comparing((StatedClaim claim) -> claim.incident().map(IncidentId::value).orElse("~"))
                .thenComparing(StatedClaim.OLDEST_FIRST));
        return claims;
    }

    @Override
    public List<StatedClaim> claims(ReportId report) {
        return new Reading(corpus, standing, List.of(report)).claims().stream()
                .sorted(Comparator.comparing(claim -> claim.claim().passage())).toList();
    }

    @Override
    public List<IncidentId> ids() {
        return standing.links().incidents().stream().map(Incident::id).sorted().toList();
    }

    /** Returns the reports that were ever proposed for some incidents, or for what was merged with them, or decided about with them. */
    Set<ReportId> around(List<IncidentId> named) {
        Set<IncidentId> now = named.stream().map(this::now).collect(Collectors.toSet());
        Set<ReportId> reports = new LinkedHashSet<>();
        corpus.ledger().links().stream()
                .filter(link -> named.contains(link.incident()) || now.contains(now(link.incident())))
                .map(IncidentLink::report).forEach(reports::add);
        for (Decision decision : standing.decisions()) {
            boolean concerns = DecisionScope.of(decision.act(), standing.decisions()).incidents().stream()
                    .anyMatch(incident -> named.contains(incident) || now.contains(now(incident)));
            DecisionCheck.report(decision.act()).filter(_ -> concerns).ifPresent(reports::add);
        }
        return reports;
    }

    /** Returns the incidents that got their titles from some reports, and those that were split from any. */
    Set<IncidentId> titledAfter(Set<ReportId> founders) {
        Set<IncidentId> incidents = new LinkedHashSet<>(standing.links().foundedBy(founders));
        standing.all().stream().map(Decision::act).filter(Act.Split.class::isInstance).map(Act.Split.class::cast)
                .map(Act.Split::made).forEach(incidents::add);
        return incidents;
    }

    /** Returns the claims of some reports that belong to no incident, for each of the reports. */
    Map<ReportId, List<StatedClaim>> unlinked(Collection<ReportId> reports) {
        Map<ReportId, List<StatedClaim>> unlinked = new LinkedHashMap<>();
        reports.forEach(report -> unlinked.put(report, new ArrayList<>()));
        new Reading(corpus, standing, reports).claims().stream().filter(claim -> claim.incident().isEmpty())
                .forEach(claim -> unlinked.get(claim.stated().report()).add(claim));
        return unlinked;
    }

    @Override
    public List<Decision> decisions() {
        return List.copyOf(standing.all());
    }

    @Override
    public List<DecisionState> history() {
        return new DecisionHistory(corpus, standing.all()).states();
    }

    @Override
    public Set<Long> undone() {
        return Redirects.undone(standing.all());
    }
}
