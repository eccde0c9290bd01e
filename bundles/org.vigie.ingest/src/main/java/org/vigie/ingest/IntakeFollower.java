package org.vigie.ingest;

import org.osgi.annotation.versioning.ConsumerType;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.WriteJob;

/**
 * Goes on with what reports brought, at the end of each import and each run of annotators; registered as a service. What it throws is
 * logged, and the import stands.
 */
@ConsumerType
public interface IntakeFollower {

    /**
     * Called when everything is written down and the index has it, in the thread of the import.
     *
     * @param job the job of the import, which holds the write lock; whoever writes commits, and changes no report
     */
    void follow(Corpus corpus, WriteJob job);
}
