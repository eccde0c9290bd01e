package org.vigie.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.vigie.command.CommandContext;

/** The surroundings of a subcommand in a test: no terminal, and everything that it writes is kept. */
public final class MemoryContext implements CommandContext {

    private final Path corpus;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter out = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    private final StringWriter messages = new StringWriter();
    private final PrintWriter err = new PrintWriter(messages, true);

    /** @param corpus the folder of the corpus; need not exist */
    public MemoryContext(Path corpus) {
        this.corpus = corpus;
    }

    /** Returns what was written to standard output. */
    public String output() {
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Returns what was written to standard error. */
    public String messages() {
        err.flush();
        return messages.toString();
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    @Override
    public OutputStream outBytes() {
        out.flush();
        return bytes;
    }

    @Override
    public InputStream in() {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public Path corpus() {
        return corpus;
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public boolean isInTerminal() {
        return false;
    }

    @Override
    public boolean isOutTerminal() {
        return false;
    }

    @Override
    public boolean isErrTerminal() {
        return false;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
