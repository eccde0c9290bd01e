package org.vigie.ingest;

import org.osgi.annotation.versioning.ProviderType;

/** Imports into a workspace. */
@ProviderType
public interface Imports {

    /**
     * Reads all inputs and stores what they hold. Everything that the answer counts is on disk and can be found. Blocks
     * until it is done or cancelled; call it from a thread that may wait.
     *
     * @throws IllegalArgumentException if the request names an importer that is not there
     * @throws org.vigie.corpus.CorpusException if the corpus cannot be written to at all
     */
    ImportSummary run(Workspace workspace, ImportRequest request, ImportListener listener);

    /**
     * Reads the first reports of a request and stores nothing. Standard input must be there again for the import. Blocks; call it
     * from a thread that may wait.
     *
     * @param reports how many reports to read at most
     * @throws IllegalArgumentException if the request names an importer that is not there
     */
    ImportPreview preview(ImportRequest request, int reports);
}
