package org.vigie.uitests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A screen of its own, which nobody sees, with a window manager: the tests type and click, and must not do so where somebody works.
 * The window manager gives the focus back when a dialog closes, as it is everywhere where people work.
 */
final class VirtualScreen implements AutoCloseable {

    private static final long END_SECONDS = 10;

    private final Process server;
    private final Process manager;
    private final String name;

    private VirtualScreen(Process server, Process manager, String name) {
        this.server = server;
        this.manager = manager;
        this.name = name;
    }

    /** @param log where its programs say what troubles them */
    static VirtualScreen open(Path log) throws IOException {
        // the server chooses a free number and tells it when it is ready
        Process server = start(log, "", ProcessBuilder.Redirect.PIPE, "Xvfb", "-displayfd", "1", "-screen", "0",
                "1400x900x24", "-nolisten", "tcp");
        String number = server.inputReader().readLine();
        if (number == null) {
            throw new IOException("Xvfb gave no display; see " + log);
        }
        String name = ":" + number.strip();
        return new VirtualScreen(server, start(log, name,
                ProcessBuilder.Redirect.DISCARD, "openbox", "--sm-disable"), name);
    }

    private static Process start(Path log, String display, ProcessBuilder.Redirect output, String... command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DISPLAY", display);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(command[0] + " cannot be started; releng/test installs it on Debian", e);
        }
    }

    /** Returns the value of the environment variable DISPLAY for this screen. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        end(manager);
        end(server);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
