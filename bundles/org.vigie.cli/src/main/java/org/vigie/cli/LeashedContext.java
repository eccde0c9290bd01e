package org.vigie.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.vigie.command.CommandContext;
import org.vigie.isolation.Leash;
import org.vigie.isolation.Leashed;

/** What surrounds a plugin's subcommand: it shows that the subcommand is alive, and is taken away when it is let go. */
final class LeashedContext implements CommandContext {

    private final CommandContext context;
    private final Leash leash;
    private final PrintWriter out;
    private final PrintWriter err;

    LeashedContext(CommandContext context, Leash leash) {
        this.context = context;
        this.leash = leash;
        this.out = new PrintWriter(new LeashedWriter(context.out()), false);
        this.err = new PrintWriter(new LeashedWriter(context.err()), true);
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
        return Leashed.output(leash, leash.back(context::outBytes));
    }

    @Override
    public InputStream in() {
        // while it waits for its user, a subcommand does not hang
        return Leashed.input(leash, leash.back(context::in));
    }

    @Override
    public Path corpus() {
        return leash.back(context::corpus);
    }

    @Override
    public Locale locale() {
        return context.locale();
    }

    @Override
    public boolean isInTerminal() {
        return context.isInTerminal();
    }

    @Override
    public boolean isOutTerminal() {
        return context.isOutTerminal();
    }

    @Override
    public boolean isErrTerminal() {
        return context.isErrTerminal();
    }

    @Override
    public boolean isCancelled() {
        return leash.back(context::isCancelled);
    }

    /** Writes through, unbuffered: what was said before a plugin is let go has been said. */
    private final class LeashedWriter extends Writer {
        private final PrintWriter target;

        LeashedWriter(PrintWriter target) {
            this.target = target;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            leash.back(() -> {
                target.write(text, offset, length);
                return null;
            });
        }

        @Override
        public void flush() {
            leash.back(() -> {
                target.flush();
                return null;
            });
        }

        @Override
        public void close() {
            flush();
        }
    }
}
