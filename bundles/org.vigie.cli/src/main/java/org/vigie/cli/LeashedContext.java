package org.vigie.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.vigie.command.CommandContext;
import org.vigie.isolation.Leash;

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
        OutputStream target = leash.back(context::outBytes);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[]{(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                leash.<Void, IOException>back(() -> {
                    target.write(bytes, offset, length);
                    return null;
                });
            }

            @Override
            public void flush() throws IOException {
                leash.<Void, IOException>back(() -> {
                    target.flush();
                    return null;
                });
            }
        };
    }

    @Override
    public InputStream in() {
        // while it waits for its user, a subcommand does not hang
        return new FilterInputStream(leash.back(context::in)) {
            @Override
            public int read() throws IOException {
                return leash.back(in::read);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return leash.back(() -> in.read(buffer, offset, length));
            }
        };
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
