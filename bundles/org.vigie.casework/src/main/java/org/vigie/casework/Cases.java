package org.vigie.casework;

import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.evidence.CaseFile;
import org.vigie.ingest.Workspace;

/** The incidents of the corpus that is open, read anew only when they are known otherwise. Safe for use by several threads. */
@ProviderType
public interface Cases {
    /**
     * Asks something about the incidents in a thread that may wait.
     *
     * @return the answer, as for {@link org.vigie.workbench.OpenCorpus#ask}
     */
    <T> CompletableFuture<T> ask(Question<T> question);

    /**
     * Asks in the caller's thread, which must be one that may wait.
     *
     * @throws Exception what the question throws; or why the corpus cannot be opened
     */
    <T> T use(Question<T> question) throws Exception;

    /** Something to be answered from the incidents of a corpus. */
    @FunctionalInterface
    interface Question<T> {
        /** Answers; called in a background thread. */
        T answer(Workspace workspace, CaseFile cases) throws Exception;
    }
}
