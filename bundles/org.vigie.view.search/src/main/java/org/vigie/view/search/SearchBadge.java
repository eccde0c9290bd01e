package org.vigie.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.corpus.Change;
import org.vigie.corpus.Cursor;
import org.vigie.ingest.Workspace;
import org.vigie.model.ReportId;

/**
 * A saved search with the number of its results that came since the user looked.
 *
 * @param search the search
 * @param added how many came; {@link #MOST} stands for that many or more
 */
record SearchBadge(SavedSearch search, int added) {

    /** How many reports are looked at: who comes back to more than this wants to search anyway. */
    static final int MOST = 1_000;

    /** Counts. A search that was never looked at in this corpus has nothing new. */
    static SearchBadge of(SavedSearch search, Workspace workspace) {
        Long seen = search.seen().get(workspace.corpus().name());
        if (seen == null || seen >= workspace.corpus().sequence()) {
            return new SearchBadge(search, 0);
        }
        List<ReportId> added = new ArrayList<>();
        try (Cursor<Change> changes = workspace.corpus().changesAfter(seen)) {
            while (changes.hasNext() && added.size() < MOST) {
                if (changes.next() instanceof Change.Stored stored && stored.added() > seen) {
                    added.add(stored.id());
                }
            }
        }
        int found = added.isEmpty()
                ? 0
                : workspace.index().matching(search.state().query(), search.state().filter(Optional.empty()), added)
                        .size();
        return new SearchBadge(search, found);
    }
}
