package org.vigie.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.corpus.Waiting;
import org.vigie.feeds.Feed;
import org.vigie.feeds.FeedResult;
import org.vigie.feeds.Feeds;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie feeds fetch}: fetches the feeds that are due; made for being run now and then. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("feeds fetch")
@Command(name = "fetch", sortOptions = false)
public final class FeedsFetchCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Feeds feeds;

    @Option(names = "--all", descriptionKey = "feeds.all")
    private boolean all;

    @Mixin
    private WaitOptions waits;

    @Activate
    public FeedsFetchCommand(@Reference Workspaces workspaces, @Reference Feeds feeds) {
        this.workspaces = workspaces;
        this.feeds = feeds;
    }

    @Override
    public int run(CommandContext context) throws IOException {
        Messages messages = Messages.of(context.locale());
        Waiting waiting = waits.waiting(context, messages);
        long failed = 0;
        try (Workspace workspace = workspaces.open(context.corpus())) {
            List<Feed> fetched = all ? feeds.of(workspace) : feeds.due(workspace, Instant.now());
            for (Feed feed : fetched) {
                if (context.isCancelled()) {
                    return ExitCode.CANCELLED;
                }
                FeedResult result = feeds.fetch(workspace, feed, waiting, new ImportReport(context, messages));
                context.out().println(messages.text("feeds.fetched", feed.name(), result.added(), result.revised(),
                        result.unchanged(), result.failed()));
                failed += result.failed();
            }
            if (fetched.isEmpty()) {
                context.out().println(messages.text("feeds.due.none"));
            }
        }
        return failed > 0 ? ExitCode.PARTLY : ExitCode.OK;
    }
}
