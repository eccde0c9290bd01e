package org.vigie.uitests.inside;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Assertions;

/**
 * Sees by the flight recorder of the JVM whether anything of Vigie touches a disk, the index, the corpus or the network in the
 * thread of the user interface. Calls of the providers are traced (JEP 520), and so are reads and writes. Class loading reads
 * jars, which cannot be helped and is left out.
 */
final class UiThreadGuard implements AutoCloseable {

    private static final String PROVIDERS = String.join(";", "org.vigie.corpus.sqlite.SqliteCorpus",
            "org.vigie.corpus.sqlite.SqliteCorpora", "org.vigie.search.lucene.LuceneSearchIndex",
            "org.vigie.ingest.internal.ImportService", "org.vigie.ingest.internal.ExportService",
            "org.vigie.ingest.internal.MappingFolder", "org.vigie.plugins.felix.PluginService",
            "org.vigie.plugins.felix.RepositoryList", "org.vigie.fetch.http.HttpFetcher",
            "org.vigie.feeds.internal.FeedService");
    private static final List<String> FILES = List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce",
            "jdk.SocketRead",
            "jdk.SocketWrite");

    private final RecordingStream stream = new RecordingStream();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean begun;

    UiThreadGuard() {
        stream.enable("jdk.MethodTrace").with("filter", PROVIDERS).withThreshold(Duration.ZERO).withStackTrace();
        FILES.forEach(event -> stream.enable(event).withThreshold(Duration.ZERO).withStackTrace());
        stream.onEvent(this::look);
        stream.startAsync();
    }

    /** Begins to look; the start of the workbench is over. */
    void begin() {
        begun = true;
    }

    private void look(RecordedEvent event) {
        boolean onDisplay = event.getThread() != null && "main".equals(event.getThread().getJavaName());
        if (begun && onDisplay && event.getStackTrace() != null) {
            List<RecordedFrame> frames = event.getStackTrace().getFrames();
            boolean ours = frames.stream().anyMatch(frame -> type(frame).startsWith("org.vigie."));
            boolean loading = frames.stream().anyMatch(UiThreadGuard::loads);
            if (ours && !loading) {
                seen.add(event.getEventType().getName() + " at " + frames.stream().limit(12)
                        .map(frame -> type(frame) + "." + frame.getMethod().getName()).toList());
            }
        }
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    /** Classes, and resources beside them such as texts and icons, come from jars that are open already. */
    private static boolean loads(RecordedFrame frame) {
        String type = type(frame);
        String method = frame.getMethod().getName();
        return method.equals("loadClass") || type.startsWith("java.util.ResourceBundle")
                || method.startsWith("getResource")
                || type.startsWith("java.lang.invoke.")
                || type.equals("org.apache.felix.framework.URLHandlersBundleURLConnection");
    }

    void check() {
        stream.stop();
        Assertions.assertTrue(seen.isEmpty(),
                () -> seen.size() + " calls in the thread of the user interface, such as\n"
                        + String.join("\n", seen.stream().distinct().limit(10).toList()));
    }

    @Override
    public void close() {
        stream.close();
    }
}
