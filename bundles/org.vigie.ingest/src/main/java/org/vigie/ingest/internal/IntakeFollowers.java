package org.vigie.ingest.internal;

import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.IntakeFollower;
import org.vigie.ingest.Workspace;

/** Keeps track of what goes on with what reports brought. */
@Component(service = IntakeFollowers.class)
public final class IntakeFollowers {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeFollowers.class);

    private final Collection<IntakeFollower> followers = new CopyOnWriteArrayList<>();

    private final EntryUpdates entries;

    @Activate
    public IntakeFollowers(@Reference EntryUpdates entries) {
        this.entries = entries;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFollower(IntakeFollower follower) {
        followers.add(follower);
    }

    void removeFollower(IntakeFollower follower) {
        followers.remove(follower);
    }

    /** @param job one whose reports are all in the index */
    void follow(Workspace workspace, WriteJob job) {
        Corpus corpus = workspace.corpus();
        for (IntakeFollower follower : followers) {
            try {
                follower.follow(corpus, job);
            } catch (Exception | LinkageError | AssertionError e) {
                LOG.error("What was imported could not be followed by {}", follower.getClass().getName(), e);
            }
        }
        // no report has changed since the index was committed
        if (entries.bringUpToDate(corpus, workspace.index(), false)) {
            job.indexed();
        }
    }
}
