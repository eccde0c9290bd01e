package org.vigie.ingest.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Corpus;
import org.vigie.ingest.EntryContributor;
import org.vigie.search.SearchIndex;

/** Has the index know what is found beside reports, when there is somebody who knows of such things. */
@Component(service = EntryUpdates.class)
public final class EntryUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(EntryUpdates.class);

    private volatile Optional<EntryContributor> contributor = Optional.empty();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setContributor(EntryContributor service) {
        contributor = Optional.of(service);
    }

    void unsetContributor(EntryContributor service) {
        // another one may have come before this one went
        contributor = contributor.filter(current -> current != service);
    }

    /** Brings all entries up to the last commit; says whether that went well. */
    boolean bringUpToDate(Corpus corpus, SearchIndex index, boolean anew) {
        try {
            contributor.ifPresent(present -> present.contribute(corpus, index.entries(), anew));
            return true;
        } catch (Exception | LinkageError | AssertionError e) {
            LOG.error("The index could not be brought up to date with what is found beside reports", e);
            return false;
        }
    }

    /** Says whether all entries are those of the last commit; where nobody makes any, they are. */
    boolean areUpToDate(Corpus corpus, SearchIndex index) {
        return contributor.map(present -> present.isUpToDate(corpus, index.entries())).orElse(true);
    }
}
