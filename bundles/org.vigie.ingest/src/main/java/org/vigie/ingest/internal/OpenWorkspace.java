package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Workspace;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.search.SearchException;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchIndexes;

/** A corpus that is open, with its index when it was asked for. */
final class OpenWorkspace implements Workspace {

    private static final Phrases WORDS = Phrases.of(OpenWorkspace.class);

    private final Corpus corpus;
    private final SearchIndexes indexes;
    private final EntryUpdates entries;
    private SearchIndex index;

    OpenWorkspace(Corpus corpus, SearchIndexes indexes, EntryUpdates entries) {
        this.corpus = corpus;
        this.indexes = indexes;
        this.entries = entries;
    }

    @Override
    public Corpus corpus() {
        return corpus;
    }

    @Override
    public synchronized SearchIndex index() {
        if (index == null) {
            index = indexes.open(corpus.folder());
        }
        return index;
    }

    @Override
    public <T> T change(String purpose, Waiting waiting, Function<WriteJob, T> work) {
        try (WriteJob job = corpus.write(purpose, waiting)) {
            T result = work.apply(job);
            job.commit();
            new IndexFollower(corpus, index()).catchUp();
            if (entries.bringUpToDate(corpus, index(), false)) {
                job.indexed();
            }
            return result;
        }
    }

    @Override
    public boolean isIndexComplete() {
        return index().sequence() == corpus.sequence() && entries.areUpToDate(corpus, index());
    }

    @Override
    public int purge(Collection<ReportId> ids, String reason, Waiting waiting) {
        return change("purging " + ids.size() + " reports", waiting,
                job -> (int) ids.stream().filter(id -> job.purge(id, reason).isPresent()).count());
    }

    @Override
    public long reindex(Waiting waiting, LongConsumer progress) {
        try (WriteJob job = corpus.write("making the index anew", waiting)) {
            long count = new IndexFollower(corpus, indexOrNew()).rebuild(progress);
            if (entries.bringUpToDate(corpus, index(), true)) {
                job.indexed();
            }
            return count;
        }
    }

    /** An index that cannot be opened is of no use to anybody: it is removed. */
    private SearchIndex indexOrNew() {
        try {
            return index();
        } catch (SearchException _) {
            indexes.erase(corpus.folder());
            return index();
        }
    }

    @Override
    public List<String> check() {
        List<String> problems = new ArrayList<>(corpus.check());
        try {
            checkIndex(problems);
        } catch (SearchException e) {
            problems.add(e.getMessage());
        }
        return problems;
    }

    private void checkIndex(List<String> problems) {
        long behind = corpus.sequence() - index().sequence();
        if (behind != 0) {
            problems.add(
                    WORDS.say("The index does not fit the corpus (sequence %d of %d); “vigie reindex” makes it anew",
                            index().sequence(), corpus.sequence()));
            return;
        }
        if (!entries.areUpToDate(corpus, index())) {
            problems.add(WORDS.say(
                    "What is indexed of claims and incidents does not fit the corpus; “vigie reindex” makes it anew"));
        }
        Set<ReportId> indexed = new HashSet<>(index().ids());
        long missing = 0;
        try (Cursor<Report> reports = corpus.reports()) {
            while (reports.hasNext()) {
                missing += indexed.remove(reports.next().id()) ? 0 : 1;
            }
        }
        if (missing > 0 || !indexed.isEmpty()) {
            problems.add(WORDS.say(
                    "The index does not fit the corpus: %d reports are missing and %d are too many; “vigie reindex” makes it anew",
                    missing, indexed.size()));
        }
    }

    @Override
    public synchronized void close() {
        try (corpus) {
            if (index != null) {
                index.close();
            }
        }
    }
}
