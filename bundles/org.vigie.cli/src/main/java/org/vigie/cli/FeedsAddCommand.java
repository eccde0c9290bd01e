package org.vigie.cli;

import java.io.IOException;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.feeds.Feed;
import org.vigie.feeds.Feeds;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie feeds add}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("feeds add")
@Command(name = "add", sortOptions = false)
public final class FeedsAddCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Feeds feeds;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "feeds.address")
    private String address;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "feeds.name", defaultValue = "")
    private String name;

    @Option(names = "--every", paramLabel = "MINUTES", descriptionKey = "feeds.every", defaultValue = "60")
    private long minutes;

    @Activate
    public FeedsAddCommand(@Reference Workspaces workspaces, @Reference Feeds feeds) {
        this.workspaces = workspaces;
        this.feeds = feeds;
    }

    @Override
    public int run(CommandContext context) throws IOException, CommandException {
        try (Workspace workspace = workspaces.openOrCreate(context.corpus())) {
            Feed feed = feeds.subscribe(workspace, address, name, Duration.ofMinutes(minutes));
            context.out().println(
                    Messages.of(context.locale()).text("feeds.added", feed.name(), feed.interval().toMinutes()));
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
