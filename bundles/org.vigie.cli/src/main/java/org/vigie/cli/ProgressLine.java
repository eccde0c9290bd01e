package org.vigie.cli;

import java.time.Duration;
import org.vigie.command.CommandContext;

/** Shows how far long work has come: a bar on a terminal, now and then a line otherwise. */
public final class ProgressLine {

    private static final int BAR = 30;
    private static final long LINE_NANOS = Duration.ofSeconds(10).toNanos();

    private final CommandContext context;
    private long lastLine = System.nanoTime();
    private int shown;

    public ProgressLine(CommandContext context) {
        this.context = context;
    }

    /**
     * Shows a state.
     *
     * @param share how much is done, from 0 to 1; negative when unknown
     */
    public void show(double share, String text) {
        if (context.isErrTerminal()) {
            String percent = share < 0 ? "" : "%3d %% ".formatted(Math.round(Math.min(1, share) * 100));
            int full = (int) Math.round(Math.clamp(share, 0, 1) * BAR);
            String bar = share < 0 ? "" : "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
            String line = bar + percent + text;
            int room = StandardStreams.columns() - 1;
            line = line.length() > room ? line.substring(0, room) : line;
            context.err().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
            context.err().flush();
            shown = line.length();
        } else if (System.nanoTime() - lastLine > LINE_NANOS) {
            context.err().println(text);
            lastLine = System.nanoTime();
        }
    }

    /** Takes the bar away. */
    public void clear() {
        if (shown > 0) {
            context.err().print("\r" + " ".repeat(shown) + "\r");
            context.err().flush();
            shown = 0;
        }
    }
}
