package org.vigie.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.corpus.Change;
import org.vigie.corpus.Cursor;
import org.vigie.ingest.Workspace;
import org.vigie.model.ReportId;
import org.vigie.searches.SearchState;
import org.vigie.searches.SavedSearch;

/**
 * A saved search with the number of its results that came since the user looked.
 *
 * @param search the search
 * @param added how many came; {@link #MOST} stands for that many or more
 */
record SearchBadge(SavedSearch search, int added) {

    /** Beyond this nobody counts. */
    static final int MOST = 1_000;
    private static final int BATCH = 500;

    /** Counts. A search that was never looked at in this corpus has nothing new. */
    static SearchBadge of(SavedSearch search, Workspace workspace) {
        Long seen = search.seen().get(workspace.corpus().name());
        if (seen == null || seen >= workspace.corpus().sequence()) {
            return new SearchBadge(search, 0);
        }
        int found = 0;
        try (Cursor<Change> changes = workspace.corpus().changesAfter(seen)) {
            while (changes.hasNext() && found < MOST) {
                found += matching(search.state(), workspace, added(changes, seen));
            }
        }
        return new SearchBadge(search, Math.min(MOST, found));
    }

    private static List<ReportId> added(Cursor<Change> changes, long seen) {
        List<ReportId> added = new ArrayList<>();
        while (changes.hasNext() && added.size() < BATCH) {
            if (changes.next() instanceof Change.Stored stored && stored.added() > seen) {
                added.add(stored.id());
            }
        }
        return added;
    }

    private static int matching(SearchState state, Workspace workspace, List<ReportId> ids) {
        return ids.isEmpty()
                ? 0
                : workspace.index().matching(state.query(), state.filter(Optional.empty()), ids).size();
    }
}
