package org.vigie.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries that were made, the last first; kept with the layout. */
final class QueryHistory {

    private static final Logger LOG = LoggerFactory.getLogger(QueryHistory.class);
    private static final String KEY = "queries";
    private static final int MOST = 50;

    private final IEclipsePreferences preferences;

    QueryHistory(IEclipsePreferences preferences) {
        this.preferences = preferences;
    }

    List<String> queries() {
        return preferences.get(KEY, "").lines().filter(line -> !line.isBlank()).toList();
    }

    void add(String query) {
        String line = query.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return;
        }
        List<String> queries = new ArrayList<>(queries());
        queries.remove(line);
        preferences.put(KEY,
                String.join("\n", Stream.concat(Stream.of(line), queries.stream()).limit(MOST).toList()));
        Job job = Job.createSystem("Query history", (ICoreRunnable) _ -> flush());
        job.schedule();
    }

    private void flush() {
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            LOG.warn("The queries that were made cannot be kept", e);
        }
    }
}
