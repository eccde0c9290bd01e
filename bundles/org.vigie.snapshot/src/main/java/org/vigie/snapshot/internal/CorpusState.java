package org.vigie.snapshot.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.corpus.Cursor;
import org.vigie.ingest.Workspace;
import org.vigie.model.Decision;
import org.vigie.model.LedgerEntry;
import org.vigie.model.ReportId;
import org.vigie.search.Hit;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchRequest.Order;
import org.vigie.searches.SearchState;
import org.vigie.snapshot.Snapshot;

/** What snapshots compare of a corpus, beside its reports. */
final class CorpusState {

    private CorpusState() {}

    /** Returns the annotators by whom something was found, each with the newest version of which there is anything. */
    static SortedMap<String, String> annotators(Workspace workspace) {
        SortedMap<String, Integer> newest = new TreeMap<>();
        try (Cursor<LedgerEntry> entries = workspace.corpus().ledger().entries()) {
            while (entries.hasNext()) {
                if (entries.next() instanceof LedgerEntry.Found found) {
                    newest.merge(found.findings().annotator(), found.findings().version(), Math::max);
                }
            }
        }
        SortedMap<String, String> versions = new TreeMap<>();
        newest.forEach((annotator, version) -> versions.put("annotator " + annotator, version.toString()));
        return versions;
    }

    static String decisionsHash(List<Decision> decisions) {
        return SnapshotArchive.sha256(decisions.stream().map(decision -> decision.who() + " " + decision.when() + " "
                + decision.act()).collect(Collectors.joining("\n")));
    }

    /** Returns when something was decided last; the epoch when nothing was. */
    static Instant decided(List<Decision> decisions) {
        return decisions.stream().map(Decision::when).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Returns what a search finds now. In which order is left out: it depends on how the index came to be. */
    static Snapshot.Query run(String name, SearchState state, Workspace workspace) {
        SearchRequest request = state.request(0, Integer.MAX_VALUE, Set.of(), 0);
        TreeSet<ReportId> found = workspace.index()
                .search(new SearchRequest(request.query(), request.filter(), Order.DATE, 0, Integer.MAX_VALUE,
                        Set.of(), 0, false))
                .hits().stream().map(Hit::id).collect(Collectors.toCollection(TreeSet::new));
        return new Snapshot.Query(name, state, found);
    }
}
