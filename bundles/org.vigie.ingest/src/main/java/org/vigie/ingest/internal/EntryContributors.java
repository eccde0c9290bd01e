package org.vigie.ingest.internal;

import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Corpus;
import org.vigie.ingest.EntryContributor;
import org.vigie.search.SearchIndex;

/** Keeps track of what is found beside reports. */
@Component(service = EntryContributors.class)
public final class EntryContributors {

    private static final Logger LOG = LoggerFactory.getLogger(EntryContributors.class);

    private final Collection<EntryContributor> contributors = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addContributor(EntryContributor contributor) {
        contributors.add(contributor);
    }

    void removeContributor(EntryContributor contributor) {
        contributors.remove(contributor);
    }

    /** Brings all entries up to the last commit; says whether that went well. */
    boolean contribute(Corpus corpus, SearchIndex index, boolean anew) {
        boolean complete = true;
        for (EntryContributor contributor : contributors) {
            try {
                contributor.contribute(corpus, index.entries(), anew);
            } catch (Exception | LinkageError | AssertionError e) {
                LOG.error("The index could not be brought up to date by {}", contributor.getClass().getName(), e);
                complete = false;
            }
        }
        return complete;
    }
}
