package org.vigie.workbench;

import java.util.Map;
import org.osgi.service.event.Event;

/** What views tell each other by the event broker of Eclipse e4. The data is what the comment says. */
public final class Topics {

    /** Another corpus was opened, or the same one again. The data is its folder. */
    public static final String CORPUS_OPENED = "org/vigie/corpus/OPENED";

    /** The corpus cannot be opened. The data is why, in words for the user. */
    public static final String CORPUS_FAILED = "org/vigie/corpus/FAILED";

    /** The corpus was changed, by this process or another one. The data is the new sequence number, a {@code Long}. */
    public static final String CORPUS_CHANGED = "org/vigie/corpus/CHANGED";

    /**
     * What is known of incidents is another thing now: reports were annotated or linked, or an analyst decided something, in this process or
     * another one. The data is a {@code String} that is another one each time.
     */
    public static final String EVIDENCE_CHANGED = "org/vigie/corpus/EVIDENCE";
    /** The user asks that what is shown be read anew. There is no data. */
    public static final String CORPUS_REFRESH = "org/vigie/corpus/REFRESH";

    /**
     * The index lacks changes of the corpus, and nobody is writing them. The data is their number, a {@code Long}; 0 when it has
     * caught up.
     */
    public static final String INDEX_BEHIND = "org/vigie/index/BEHIND";

    /** All that begin with {@code CORPUS}: what a view shows of the corpus may be another thing now. The data is that of the one that happened. */
    public static final String CORPUS = "org/vigie/corpus/*";

    /** Importers, exporters, views or other contributions came or went. There is no data. */
    public static final String CONTRIBUTIONS_CHANGED = "org/vigie/CONTRIBUTIONS";

    /** Something is to be said in the status line. The data is the text. */
    public static final String STATUS = "org/vigie/STATUS";

    /** The property of an event in which the event broker of e4 looks for the data. */
    private static final String DATA = "org.eclipse.e4.data";

    private Topics() {}

    /** Returns an event that the event broker of e4 understands, for those who post without one. */
    public static Event event(String topic, Object data) {
        return new Event(topic, Map.of(DATA, data));
    }
}
