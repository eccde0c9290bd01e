package org.vigie.view.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.evidence.CaseFile;
import org.vigie.ingest.Workspace;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryIndex;
import org.vigie.search.EntryResult;
import org.vigie.search.FacetCount;
import org.vigie.search.QueryNote;

/**
 * What a query found, gathered in the background.
 *
 * @param query what was asked
 * @param total how many incidents there are
 * @param first the first page of them
 * @param facets the values that can be chosen, with their counts, by fields
 * @param waiting links that wait for a decision, whatever was asked
 * @param notes what was not understood of the query
 */
record FoundIncidents(IncidentQuery query, long total, List<EntryHit> first, Map<String, List<FacetCount>> facets,
        WaitingLinks waiting, List<QueryNote> notes) {
    static final int PAGE = 100;

    /** @param before what waited when it was asked last; null for nothing. It is read again only when incidents are known otherwise */
    static FoundIncidents read(Workspace workspace, CaseFile cases, IncidentQuery query, WaitingLinks before) {
        WaitingLinks waiting = before != null && before.cases() == cases ? before : WaitingLinks.read(workspace, cases);
        EntryIndex index = workspace.index().entries();
        EntryResult result = index.search(query.page(0, PAGE));
        Map<String, List<FacetCount>> facets = new HashMap<>();
        IncidentQuery.FACETS.forEach(field -> facets.put(field,
                index.search(query.count(field)).facets().getOrDefault(field, List.of())));
        return new FoundIncidents(query, result.total(), result.hits(), facets, waiting, result.notes());
    }
}
