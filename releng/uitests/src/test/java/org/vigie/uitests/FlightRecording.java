package org.vigie.uitests;

import java.time.Duration;
import java.util.List;
import jdk.jfr.consumer.RecordingStream;

/** What the flight recorder notes while a session runs, for the guard of the user-interface thread. */
final class FlightRecording {

    /** Their methods are traced (JEP 520), wherever they are called from. */
    private static final String PROVIDERS = String.join(";", "org.vigie.corpus.sqlite.SqliteCorpus",
            "org.vigie.corpus.sqlite.SqliteCorpora", "org.vigie.search.lucene.LuceneSearchIndex",
            "org.vigie.ingest.internal.ImportService", "org.vigie.ingest.internal.ExportService",
            "org.vigie.ingest.internal.MappingFolder", "org.vigie.plugins.felix.PluginService",
            "org.vigie.plugins.felix.RepositoryList", "org.vigie.fetch.http.HttpFetcher",
            "org.vigie.feeds.internal.FeedService");

    private FlightRecording() {}

    /** Starts to record; to be called before any of the traced classes is loaded. */
    static RecordingStream start() {
        RecordingStream stream = new RecordingStream();
        stream.setReuse(false);
        for (String event : List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce", "jdk.SocketRead",
                "jdk.SocketWrite")) {
            stream.enable(event).withThreshold(Duration.ZERO).with("throttle", "off").withStackTrace();
        }
        stream.enable("jdk.MethodTrace").withThreshold(Duration.ZERO).with("filter", PROVIDERS).withStackTrace();
        stream.startAsync();
        return stream;
    }
}
