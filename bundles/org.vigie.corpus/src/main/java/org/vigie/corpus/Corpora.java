package org.vigie.corpus;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Opens corpora. */
@ProviderType
public interface Corpora {

    /**
     * Opens the corpus in a folder, and creates it first when there is none.
     *
     * @throws CorpusException if the folder cannot be used, or was written by a newer Vigie
     */
    Corpus openOrCreate(Path folder);

    /**
     * Opens the corpus in a folder, which may be on a read-only medium.
     *
     * @throws CorpusException if there is none, it cannot be read, or was written by a newer Vigie
     */
    Corpus open(Path folder);

    /** Says whether a folder holds a corpus. Quick: nothing is opened. */
    boolean isCorpus(Path folder);

    /**
     * Says whether a writer died, or ended without its index, so that the index may lag behind the corpus. Quick:
     * nothing is opened.
     */
    boolean isUnfinished(Path folder);
}
