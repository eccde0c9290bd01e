package org.vigie.casework.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.model.IncidentId;

/** Remembers which incident of a corpus was shown last. Called in any thread; the disk waits for none of them. */
final class LastIncident {
    private static final Logger LOG = LoggerFactory.getLogger(LastIncident.class);

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.vigie.casework/last");

    Optional<IncidentId> of(Path corpus) {
        try {
            return Optional.of(node.get(corpus.toString(), "")).filter(id -> !id.isEmpty()).map(IncidentId::new);
        } catch (IllegalArgumentException e) {
            LOG.debug("What is remembered is not the id of an incident", e);
            return Optional.empty();
        }
    }

    void remember(Path corpus, IncidentId id) {
        if (id.value().equals(node.get(corpus.toString(), ""))) {
            return;
        }
        node.put(corpus.toString(), id.value());
        // an answer that was there already is told in the thread that asked, which may be that of the user interface
        Job.createSystem("Last incident", (ICoreRunnable) _ -> flush()).schedule();
    }

    private void flush() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            LOG.warn("Which incident was shown last is not remembered", e);
        }
    }
}
