package org.vigie.uitests.inside;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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

    private static final Set<String> EVENTS = Set.of("jdk.MethodTrace", "jdk.FileRead", "jdk.FileWrite",
            "jdk.FileForce",
            "jdk.SocketRead", "jdk.SocketWrite");

    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);

    private final RecordingStream stream;
    private final Consumer<RecordedEvent> look = this::look;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private volatile Instant begun = Instant.MAX;

    /** @param stream records since before the first class of Vigie was loaded, see FlightRecording */
    UiThreadGuard(RecordingStream stream) {
        this.stream = stream;
        stream.onEvent(look);
    }

    /** Begins to look; the start of the workbench is over. */
    void begin() {
        begun = Instant.now();
    }

    private void look(RecordedEvent event) {
        boolean onDisplay = EVENTS.contains(event.getEventType().getName()) && event.getThread() != null
                && "main".equals(event.getThread().getJavaName());
        if (event.getStartTime().isAfter(begun) && onDisplay && event.getStackTrace() != null) {
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

    /** Classes, and what lies beside them such as texts and icons, are loaded when they are first needed. */
    private static boolean loads(RecordedFrame frame) {
        String type = type(frame);
        String method = frame.getMethod().getName();
        return method.equals("loadClass") || method.startsWith("ensureClassInitialized")
                || method.startsWith("getResource") || type.startsWith("java.util.ResourceBundle")
                || type.startsWith("java.lang.invoke.") || type.startsWith("org.eclipse.jface.resource.")
                || type.startsWith("org.eclipse.swt.internal.image.") || type.startsWith("org.eclipse.swt.svg.")
                || type.startsWith("org.eclipse.swt.graphics.Image") || type.equals("org.vigie.equinox.BundleTexts")
                || type.equals("org.vigie.equinox.BundleFiles");
    }

    /** Returns what was seen until now. The recorder hands events on once a second. */
    List<String> seen() {
        LockSupport.parkNanos(FLUSH_NANOS);
        return List.copyOf(seen);
    }

    void check() {
        LockSupport.parkNanos(FLUSH_NANOS);
        Assertions.assertTrue(seen.isEmpty(),
                () -> seen.size() + " calls in the thread of the user interface, such as\n"
                        + String.join("\n", seen.stream().distinct().limit(10).toList()));
    }

    @Override
    public void close() {
        stream.remove(look);
    }
}
