package org.vigie.snapshot.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.corpus.Cursor;
import org.vigie.ingest.Workspace;
import org.vigie.model.ClaimId;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
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

    /** The hash of the decisions, in a form of its own that does not change when the code does. */
    static String decisionsHash(List<Decision> decisions) {
        return SnapshotArchive.sha256(decisions.stream().map(CorpusState::line).collect(Collectors.joining("\n")));
    }

    private static String line(Decision decision) {
        return decision.who() + "\t" + decision.when() + "\t" + switch (decision.act()) {
            case Act.ConfirmLink act -> "confirm\t" + act.incident() + "\t" + act.report() + "\t" + act.role();
            case Act.RejectLink act -> "reject\t" + act.incident() + "\t" + act.report();
            case Act.Merge act -> "merge\t" + act.incident() + "\t" + act.into();
            case Act.Split act -> "split\t" + act.incident() + "\t" + act.report() + "\t" + act.made();
            case Act.ConfirmClaim act -> "confirm\t" + act.claim().report() + "\t" + act.claim().id();
            case Act.RejectClaim act -> "reject\t" + act.claim().report() + "\t" + act.claim().id();
            case Act.CorrectClaim act -> "correct\t" + act.claim().report() + "\t" + act.claim().id() + "\t"
                    + act.value() + "\t" + act.stance();
            case Act.AddClaim act -> "add\t" + act.incident() + "\t" + act.report() + "\t" + act.revision() + "\t"
                    + ClaimId.of(act.revision(), act.claim());
            case Act.Undo act -> "undo\t" + act.number();
        };
    }

    /** Returns when something was decided last; the epoch when nothing was. */
    static Instant decided(List<Decision> decisions) {
        return decisions.stream().map(Decision::when).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Returns what a search finds now. In which order is left out: it depends on how the index came to be. */
    static SortedSet<ReportId> found(SearchState state, Workspace workspace) {
        SearchRequest request = state.request(0, Integer.MAX_VALUE, Set.of(), 0);
        return workspace.index()
                .search(new SearchRequest(request.query(), request.filter(), Order.DATE, 0, Integer.MAX_VALUE,
                        Set.of(), 0, false))
                .hits().stream().map(Hit::id).collect(Collectors.toCollection(TreeSet::new));
    }

    static Snapshot.Query query(String name, SearchState state, SortedSet<ReportId> found) {
        return new Snapshot.Query(name, state, found.size(), SnapshotArchive.sha256(
                found.stream().map(ReportId::value).collect(Collectors.joining("\n"))));
    }
}
