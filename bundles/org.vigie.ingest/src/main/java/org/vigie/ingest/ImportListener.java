package org.vigie.ingest;

import org.osgi.annotation.versioning.ConsumerType;

/** Watches an import. Called from the thread that runs it, at most some times a second. */
@ConsumerType
public interface ImportListener {

    /** Everything up to here is on disk. */
    default void progress(ImportProgress progress) {}

    /** An item could not be imported. */
    default void error(ImportError error) {}

    /** Asked often: whether to stop at the next safe point. What was stored until then stays. */
    default boolean isCancelled() {
        return false;
    }
}
