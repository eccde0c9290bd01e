package org.vigie.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.vigie.command.CommandContext;

/** The surroundings of a subcommand: this process. */
final class ProcessContext implements CommandContext {

    private final StandardStreams streams;
    private final Path corpus;
    private volatile boolean cancelled;
    private volatile boolean asked;

    ProcessContext(StandardStreams streams, Path corpus) {
        this.streams = streams;
        this.corpus = corpus;
    }

    @Override
    public PrintWriter out() {
        return streams.out();
    }

    @Override
    public PrintWriter err() {
        return streams.err();
    }

    @Override
    public OutputStream outBytes() {
        return streams.outBytes();
    }

    @Override
    public InputStream in() {
        return streams.in();
    }

    @Override
    public Path corpus() {
        return corpus;
    }

    @Override
    public Locale locale() {
        return streams.locale();
    }

    @Override
    public boolean isInTerminal() {
        return streams.isInTerminal();
    }

    @Override
    public boolean isOutTerminal() {
        return streams.isOutTerminal();
    }

    @Override
    public boolean isErrTerminal() {
        return streams.isErrTerminal();
    }

    @Override
    public boolean isCancelled() {
        asked = true;
        return cancelled;
    }

    /** Says whether the work asks now and then whether it should end. */
    boolean isAskedForCancellation() {
        return asked;
    }

    boolean wasCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }
}
