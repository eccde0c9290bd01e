package org.vigie.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The streams of the process and what is known of them. The one place that touches them. What is no terminal gets UTF-8.
 */
final class StandardStreams implements AutoCloseable {

    private static final int DEFAULT_COLUMNS = 100;
    private static final int LEAST_COLUMNS = 20;

    private final RememberingStream raw = new RememberingStream(new FileOutputStream(FileDescriptor.out));
    private final OutputStream outBytes = new BufferedOutputStream(raw, 16 * 1024);
    private final boolean inTerminal = Boolean.getBoolean("vigie.terminal.in");
    private final boolean outTerminal = Boolean.getBoolean("vigie.terminal.out");
    private final boolean errTerminal = Boolean.getBoolean("vigie.terminal.err");
    private final PrintWriter out = new PrintWriter(new OutputStreamWriter(outBytes, charset(outTerminal)));
    private final PrintWriter err = new PrintWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset(errTerminal)), true);
    private final InputStream in = new FileInputStream(FileDescriptor.in);

    private StandardStreams() {}

    static StandardStreams open() {
        return new StandardStreams();
    }

    private static Charset charset(boolean terminal) {
        String name = System.getProperty("native.encoding", "UTF-8");
        boolean known = terminal && Charset.isSupported(name)
                && !Charset.forName(name).equals(StandardCharsets.US_ASCII);
        return known ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    OutputStream outBytes() {
        out.flush();
        return outBytes;
    }

    InputStream in() {
        return in;
    }

    boolean isInTerminal() {
        return inTerminal;
    }

    boolean isOutTerminal() {
        return outTerminal;
    }

    boolean isErrTerminal() {
        return errTerminal;
    }

    Locale locale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** Returns the width of the terminal, or a usual one. */
    static int columns() {
        int columns = Integer.getInteger("vigie.terminal.columns", DEFAULT_COLUMNS);
        // a pseudo terminal that nobody looks at says that it has none
        return columns < LEAST_COLUMNS ? DEFAULT_COLUMNS : columns;
    }

    /** Returns why writing to standard output failed, if it did. */
    Optional<IOException> failure() {
        out.flush();
        return raw.failure();
    }

    /** Writes out what is held back; the streams themselves belong to the process. */
    @Override
    public void close() {
        out.flush();
        err.flush();
    }
}
