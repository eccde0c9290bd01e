package org.vigie.cli;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.feeds.Feeds;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie feeds}: lists what is subscribed to. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("feeds")
@Command(name = "feeds", sortOptions = false)
public final class FeedsCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Feeds feeds;

    @Mixin
    private OutputOption output;

    @Activate
    public FeedsCommand(@Reference Workspaces workspaces, @Reference Feeds feeds) {
        this.workspaces = workspaces;
        this.feeds = feeds;
    }

    @Override
    public int run(CommandContext context) throws IOException {
        try (Workspace workspace = workspaces.open(context.corpus())) {
            FeedOutput.write(context, output, feeds.of(workspace));
            return ExitCode.OK;
        }
    }
}
