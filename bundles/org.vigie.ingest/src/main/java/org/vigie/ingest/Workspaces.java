package org.vigie.ingest;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.search.SearchIndex;

/** Opens corpora together with their indexes. */
@ProviderType
public interface Workspaces {

    /** Opens a corpus, and creates it when there is none. */
    Workspace openOrCreate(Path corpus);

    /**
     * Opens a corpus that exists. When a writer died, the index is brought up to date first, as far as that is possible.
     *
     * @throws org.vigie.corpus.CorpusException if there is none
     */
    Workspace open(Path corpus);

    /**
     * Opens the index of a corpus alone, which is the quickest way to an answer. When a writer died, the index is
     * brought up to date first, unless another one is writing or the medium cannot be written to.
     *
     * @param lagging called when the index lags behind the corpus and could not be brought up to date
     * @throws org.vigie.corpus.CorpusException if there is no corpus
     */
    SearchIndex openIndex(Path corpus, Runnable lagging);
}
