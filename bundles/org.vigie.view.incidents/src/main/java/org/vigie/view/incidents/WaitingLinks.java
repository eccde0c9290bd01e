package org.vigie.view.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.casework.ShownIncident;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.ingest.Workspace;
import org.vigie.model.IncidentId;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryRequest;
import org.vigie.search.EntrySort;
import org.vigie.search.ResultType;
import org.vigie.search.SearchRequest;

/**
 * Links that wait for a decision.
 *
 * @param cases of which they are
 * @param links the surest first
 * @param more whether there are more, less sure ones, which come up when these are decided
 */
record WaitingLinks(CaseFile cases, List<WaitingLink> links, boolean more) {
    /** More is not decided at a sitting. */
    private static final int MOST = 60;
    private static final EntrySort SUREST = new EntrySort("surest", true);

    /**
     * A report of which a linker is not certain that it speaks of an incident.
     *
     * @param incident the incident
     * @param report the report
     */
    record WaitingLink(ShownIncident incident, LinkedReport report) {}

    static WaitingLinks read(Workspace workspace, CaseFile cases) {
        EntryRequest request = new EntryRequest(ResultType.INCIDENT, "", SearchRequest.Order.DATE, 0, MOST + 1,
                Set.of(), 0,
                false, java.util.Optional.of(SUREST));
        List<IncidentId> ids = workspace.index().entries().search(request).hits().stream()
                .filter(hit -> hit.number("waiting") > 0).map(EntryHit::id).map(IncidentId::new).toList();
        Map<String, String> sources = workspace.corpus().sources().stream()
                .collect(Collectors.toMap(one -> one.source().id(), one -> one.source().name()));
        List<IncidentFile> files = new ArrayList<>();
        cases.read(ids, files::add);
        List<WaitingLink> links = files.stream().flatMap(file -> file.waiting().stream()
                .map(report -> new WaitingLink(new ShownIncident(file, sources), report)))
                .sorted(Comparator.comparingDouble((WaitingLink link) -> link.report().score()).reversed()).toList();
        return new WaitingLinks(cases, links.stream().limit(MOST).toList(), links.size() > MOST);
    }
}
