package org.vigie.ingest;

import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.corpus.Waiting;

/** Annotates reports that are in a corpus already. Imports annotate what they bring by themselves. */
@ProviderType
public interface Annotations {

    /**
     * Has the annotators that are there now look at the current revisions of reports. What was done stays when it is stopped.
     *
     * @param all whether to look at all reports; otherwise at those that an annotator has not seen in its present version
     * @param waiting how long to wait for another writer, and whom to tell
     * @param progress told the number of reports that are done, now and then
     * @return how many reports were looked at
     */
    long run(Workspace workspace, boolean all, Waiting waiting, LongConsumer progress);
}
