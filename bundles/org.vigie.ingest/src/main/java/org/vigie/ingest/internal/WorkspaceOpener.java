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
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchIndexes;

/** Opens workspaces over the corpus and search services that are there. */
@Component
public final class WorkspaceOpener implements Workspaces {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceOpener.class);

    private final Corpora corpora;
    private final SearchIndexes indexes;

    @Activate
    public WorkspaceOpener(@Reference Corpora corpora, @Reference SearchIndexes indexes) {
        this.corpora = corpora;
        this.indexes = indexes;
    }

    @Override
    public Workspace openOrCreate(Path corpus) {
        return new OpenWorkspace(corpora.openOrCreate(corpus), indexes);
    }

    @Override
    public Workspace open(Path corpus) {
        return new OpenWorkspace(corpora.open(corpus), indexes);
    }

    @Override
    public SearchIndex openIndex(Path corpus) {
        if (!corpora.isCorpus(corpus)) {
            throw new CorpusException("There is no corpus in " + corpus.toAbsolutePath());
        }
        if (corpora.isUnfinished(corpus) && Files.isWritable(corpus)) {
            try (Workspace workspace = open(corpus)) {
                workspace.change("bringing the index up to date", Waiting.none(), _ -> null);
            } catch (CorpusException e) {
                LOG.warn("The index of {} lags behind and could not be brought up to date", corpus, e);
            }
        }
        return indexes.open(corpus);
    }
}
