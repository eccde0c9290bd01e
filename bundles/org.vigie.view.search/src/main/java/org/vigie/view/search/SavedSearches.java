package org.vigie.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.searches.SavedSearchStore;
import org.vigie.workbench.OpenCorpus;
import org.vigie.searches.SavedSearch;

/**
 * The searches that the user saved, as the views show them. The list in memory is safe to read from any thread; what touches files
 * runs in background threads.
 */
@Component(service = SavedSearches.class)
public final class SavedSearches {

    private final SavedSearchStore store;
    private volatile List<SavedSearch> known = List.of();

    @Activate
    public SavedSearches(@Reference SavedSearchStore store) {
        this.store = store;
    }

    /** Returns the searches as they were read last. */
    List<SavedSearch> known() {
        return known;
    }

    /** Reads the searches and counts for each what is new in the corpus. */
    CompletableFuture<List<SearchBadge>> badges(OpenCorpus corpus) {
        return corpus.ask(workspace -> {
            known = store.read();
            List<SearchBadge> badges = new ArrayList<>();
            for (SavedSearch search : known) {
                badges.add(SearchBadge.of(search, workspace));
            }
            return badges;
        });
    }

    CompletableFuture<Void> save(SavedSearch search, OpenCorpus corpus) {
        return corpus.ask(workspace -> {
            // what is in the corpus and not yet in the index was not seen
            long shown = Math.min(workspace.corpus().sequence(), workspace.index().sequence());
            store.write(search.seen(workspace.corpus().name(), shown));
            known = store.read();
            return null;
        });
    }

    /** Notes that the user looked at a search's results as they are now. */
    CompletableFuture<Void> seen(SavedSearch search, OpenCorpus corpus) {
        return save(search, corpus);
    }

    CompletableFuture<Void> remove(SavedSearch search, OpenCorpus corpus) {
        return corpus.ask(_ -> {
            store.remove(search.name());
            known = store.read();
            return null;
        });
    }
}
