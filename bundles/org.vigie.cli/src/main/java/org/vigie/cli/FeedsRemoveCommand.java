package org.vigie.cli;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.feeds.Feeds;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie feeds remove}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("feeds remove")
@Command(name = "remove", sortOptions = false)
public final class FeedsRemoveCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Feeds feeds;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "feeds.address")
    private String address;

    @Activate
    public FeedsRemoveCommand(@Reference Workspaces workspaces, @Reference Feeds feeds) {
        this.workspaces = workspaces;
        this.feeds = feeds;
    }

    @Override
    public int run(CommandContext context) throws IOException, CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            if (!feeds.unsubscribe(workspace, address)) {
                throw new CommandException(ExitCode.FAILED, messages.text("feeds.unknown", address));
            }
            context.out().println(messages.text("feeds.removed", address));
            return ExitCode.OK;
        }
    }
}
