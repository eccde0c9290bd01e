package org.vigie.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Workspace;

/**
 * The corpus that the workbench shows; another one may take its place at any time, which {@link Topics#CORPUS_OPENED} tells.
 * Safe for use by several threads. What touches the disk never runs in the caller's thread, save {@link #use}.
 */
@ProviderType
public interface OpenCorpus {

    /** Returns the folder of the corpus. */
    Path folder();

    /** Returns the name of the folder, which is what people call the corpus. */
    String label();

    /** Returns the sequence number of the last change that was noticed, at most a second old; 0 before the corpus is open. */
    long sequence();

    /** Returns why the corpus cannot be used, in words for the user; empty while it is being opened and when all is well. */
    Optional<String> problem();

    /**
     * Asks the corpus something in a thread that may wait.
     *
     * @return the answer; completed exceptionally with what the question threw, or with why the corpus cannot be opened. It is
     *         completed in a background thread: {@link Foreground#show} leads back
     */
    <T> CompletableFuture<T> ask(Question<T> question);

    /**
     * Uses the corpus in the caller's thread, which must be one that may wait, such as that of a job. The corpus stays open
     * until the question is answered, also when another one takes its place.
     *
     * @throws Exception what the question throws; or why the corpus cannot be opened
     */
    <T> T use(Question<T> question) throws Exception;

    /**
     * Returns a hold on the corpus that is shown now, for work that goes on in the background and must not end up in another one
     * when the user opens that meanwhile.
     */
    Hold hold();

    /**
     * Changes the corpus in a job that the user sees and may cancel. While another process writes, the user is told who it is.
     *
     * @param purpose what for, in words that another user reads while waiting
     * @return what the work returned, once it is on disk and can be found; as for {@link #ask}. Cancelled when the user did
     *         not want to wait
     */
    <T> CompletableFuture<T> change(String purpose, Function<WriteJob, T> work);

    /** Changes the corpus as above, by work that reads what is there before. */
    <T> CompletableFuture<T> change(String purpose, BiFunction<Workspace, WriteJob, T> work);

    /** Shows another corpus from now on, and creates it when there is none. */
    void open(Path folder);

    /** Closes the corpus and opens it again, such as after its index was made anew. */
    void reopen();

    /** A hold on one corpus, which stays usable until it was closed because another one took its place and nobody used it. */
    @ProviderType
    interface Hold {

        /** Returns the folder of the corpus. */
        Path folder();

        /** Uses the corpus as {@link OpenCorpus#use} does; throws {@link IllegalStateException} when it was closed meanwhile. */
        <T> T use(Question<T> question) throws Exception;
    }

    /** Something to be answered from a corpus. */
    @FunctionalInterface
    interface Question<T> {

        /** Answers; called in a background thread. */
        T answer(Workspace workspace) throws Exception;
    }
}
