package org.vigie.cli;

import java.time.Duration;
import org.vigie.command.CommandContext;
import org.vigie.corpus.Waiting;
import picocli.CommandLine.Option;

/** What to do while another process writes to the corpus. */
public final class WaitOptions {

    @Option(names = "--no-wait", descriptionKey = "option.no-wait")
    private boolean noWait;

    @Option(names = "--wait", paramLabel = "SECONDS", descriptionKey = "option.wait", defaultValue = "600")
    private int seconds;

    public Waiting waiting(CommandContext context, Messages messages) {
        Duration limit = noWait ? Duration.ZERO : Duration.ofSeconds(seconds);
        return new Waiting(limit, holder -> context.err().println(messages.text("waiting", holder.process(),
                holder.user(), holder.host(), holder.since(), holder.purpose(), seconds)), context::isCancelled);
    }
}
