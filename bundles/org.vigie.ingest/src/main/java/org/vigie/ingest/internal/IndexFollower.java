package org.vigie.ingest.internal;

import java.util.List;
import java.util.function.LongConsumer;
import org.vigie.corpus.Change;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.model.Annotation;
import org.vigie.model.Boilerplate;
import org.vigie.model.Passage;
import org.vigie.search.IndexUpdate;
import org.vigie.search.SearchIndex;

/** Brings an index up to its corpus by sequence numbers. Used by the holder of the write lock. */
final class IndexFollower {

    private static final int REPORTING = 500;

    private final Corpus corpus;
    private final SearchIndex index;

    IndexFollower(Corpus corpus, SearchIndex index) {
        this.corpus = corpus;
        this.index = index;
    }

    /** Takes over what the corpus has and the index has not. */
    void catchUp() {
        long known = index.sequence();
        long last = corpus.sequence();
        // an index that is ahead belongs to a later state of a corpus that was restored from a backup
        long from = known > last ? 0 : known;
        if (last != known) {
            try (IndexUpdate update = index.update(from == 0)) {
                update.commit(follow(update, from, _ -> {}));
            }
        }
    }

    /** Makes the index anew and returns the number of reports. */
    long rebuild(LongConsumer progress) {
        long[] count = {0};
        try (IndexUpdate update = index.update(true)) {
            update.commit(follow(update, 0, done -> {
                count[0] = done;
                if (done % REPORTING == 0) {
                    progress.accept(done);
                }
            }));
        }
        return count[0];
    }

    /** Gives the changes after a number to an update and returns the number of the last one. */
    private long follow(IndexUpdate update, long from, LongConsumer progress) {
        long last = from;
        long count = 0;
        boolean purged = false;
        try (Cursor<Change> changes = corpus.changesAfter(from)) {
            while (changes.hasNext()) {
                Change change = changes.next();
                apply(update, change, from, aside(change));
                purged |= change instanceof Change.Deleted deleted && deleted.purged();
                last = change.sequence();
                count += change instanceof Change.Stored ? 1 : 0;
                progress.accept(count);
            }
        }
        if (purged) {
            update.expunge();
        }
        return last;
    }

    private List<Passage> aside(Change change) {
        return switch (change) {
            case Change.Stored stored -> corpus.ledger().boilerplate(stored.id());
            case Change.Deleted _ -> List.of();
        };
    }

    /** Returns the parts of a text that are not its own, in their order. */
    static List<Passage> aside(List<Annotation> found) {
        return found.stream().filter(Boilerplate.class::isInstance)
                .map(boilerplate -> ((Boilerplate) boilerplate).passage()).sorted().toList();
    }

    /**
     * Applies one change.
     *
     * @param covered the sequence number that the index covered when the update began
     * @param aside what is not the report's own in its text
     */
    static void apply(IndexUpdate update, Change change, long covered, List<Passage> aside) {
        switch (change) {
            case Change.Stored stored -> update.put(stored.report(), stored.added() > covered
                    && stored.added() == stored.sequence(), aside);
            case Change.Deleted deleted -> update.remove(deleted.id());
        }
    }
}
