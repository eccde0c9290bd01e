package org.vigie.ingest.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Corpora;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Phrases;
import org.vigie.search.SearchException;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchIndexes;

/** Opens workspaces over the corpus and search services that are there. */
@Component
public final class WorkspaceOpener implements Workspaces {

    private static final Phrases WORDS = Phrases.of(WorkspaceOpener.class);

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceOpener.class);

    private final Corpora corpora;
    private final SearchIndexes indexes;
    private final EntryUpdates entries;

    @Activate
    public WorkspaceOpener(@Reference Corpora corpora, @Reference SearchIndexes indexes,
            @Reference EntryUpdates entries) {
        this.entries = entries;
        this.corpora = corpora;
        this.indexes = indexes;
    }

    @Override
    public Workspace openOrCreate(Path corpus) {
        return corpora.isCorpus(corpus)
                ? open(corpus)
                : new OpenWorkspace(corpora.openOrCreate(corpus), indexes, entries);
    }

    @Override
    public Workspace open(Path corpus) {
        Workspace workspace = new OpenWorkspace(corpora.open(corpus), indexes, entries);
        if (corpora.isUnfinished(corpus)) {
            catchUp(workspace);
        }
        return workspace;
    }

    @Override
    public SearchIndex openIndex(Path corpus, Runnable lagging) {
        if (!corpora.isCorpus(corpus)) {
            throw new CorpusException(
                    WORDS.say("There is no corpus in %s. “vigie import” makes one; --corpus names another",
                            corpus.toAbsolutePath()));
        }
        boolean complete = !corpora.isUnfinished(corpus);
        SearchIndex index = indexes.open(corpus);
        if (complete && index.sequence() > 0) {
            return index;
        }
        index.close();
        try (Workspace workspace = new OpenWorkspace(corpora.open(corpus), indexes, entries)) {
            if (!catchUp(workspace)) {
                lagging.run();
            }
        }
        return indexes.open(corpus);
    }

    /** Brings the index up to date as a writer, for which no other one may be at work. */
    private static boolean catchUp(Workspace workspace) {
        try {
            if (Files.isWritable(workspace.corpus().folder())) {
                workspace.change("bringing the index up to date", Waiting.none(), _ -> null);
            }
        } catch (CorpusException | SearchException e) {
            LOG.warn("The index of {} could not be brought up to date", workspace.corpus().folder(), e);
        }
        return workspace.index().sequence() == workspace.corpus().sequence();
    }
}
