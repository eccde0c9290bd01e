package org.vigie.evidence.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.IncidentFile;
import org.vigie.evidence.LinkedReport;
import org.vigie.evidence.StatedClaim;
import org.vigie.model.Decision;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;

/** What was read. */
final class ReadCases implements CaseFile {

    /** From the oldest to the newest, and then as the text has them. */
    private static final Comparator<StatedClaim> OLDEST = Comparator
            .comparing((StatedClaim claim) -> claim.report().published().map(Object::toString).orElse("9999"))
            .thenComparing(claim -> claim.stated().report()).thenComparing(claim -> claim.claim().passage());

    private final Links links;
    private final List<Decision> decisions;
    private final List<StatedClaim> claims;
    private final Map<IncidentId, List<StatedClaim>> byIncident;
    private final Map<IncidentId, IncidentFile> files = new HashMap<>();

    ReadCases(Links links, List<StatedClaim> claims, List<Decision> decisions) {
        this.links = links;
        this.decisions = decisions;
        this.claims = claims.stream().sorted(OLDEST).toList();
        this.byIncident = this.claims.stream().filter(claim -> claim.incident().isPresent())
                .collect(Collectors.groupingBy(claim -> claim.incident().get()));
        links.incidents().forEach(incident -> files.put(incident.id(), file(incident)));
    }

    private IncidentFile file(Incident incident) {
        Map<ReportId, LinkedReport> reports = links.to(incident.id()).stream().map(Links.Linked::report).collect(
                Collectors.toMap(LinkedReport::report, report -> report,
                        (one, other) -> one.role().compareTo(other.role()) <= 0 ? one : other));
        List<LinkedReport> oldest = reports.values().stream().sorted(
                Comparator.comparing((LinkedReport report) -> report.published().map(Object::toString).orElse("9999"))
                        .thenComparing(LinkedReport::report))
                .toList();
        return new IncidentFile(incident, oldest,
                new RecordMaker(byIncident.getOrDefault(incident.id(), List.of())).record());
    }

    @Override
    public List<IncidentFile> incidents() {
        return files.values().stream().sorted(Comparator.comparingInt((IncidentFile file) -> -file.reports().size())
                .thenComparing(file -> file.incident().id())).toList();
    }

    @Override
    public Optional<IncidentFile> incident(IncidentId id) {
        return Optional.ofNullable(files.get(links.now(id)));
    }

    @Override
    public List<IncidentFile> beginningWith(String prefix) {
        return files.values().stream().filter(file -> file.incident().id().value().startsWith(prefix)).toList();
    }

    @Override
    public List<StatedClaim> claims() {
        return claims.stream()
                .sorted(Comparator
                        .comparing((StatedClaim claim) -> claim.incident().map(IncidentId::value).orElse("~")))
                .toList();
    }

    @Override
    public List<StatedClaim> claims(ReportId report) {
        return claims.stream().filter(claim -> claim.stated().report().equals(report))
                .sorted(Comparator.comparing(claim -> claim.claim().passage())).toList();
    }

    @Override
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    @Override
    public Set<Long> undone() {
        return Redirects.undone(decisions);
    }
}
