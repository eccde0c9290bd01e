package org.vigie.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie reindex}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("reindex")
@Command(name = "reindex", sortOptions = false)
public final class ReindexCommand implements Subcommand {

    private final Workspaces workspaces;

    @Mixin
    private WaitOptions waits;

    @Activate
    public ReindexCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) {
        Messages messages = Messages.of(context.locale());
        ProgressLine line = new ProgressLine(context);
        try (Workspace workspace = workspaces.open(context.corpus())) {
            long count = workspace.reindex(waits.waiting(context, messages),
                    done -> line.show(-1, messages.text("reindex.progress", done)));
            line.clear();
            context.out().println(messages.text("reindex.done", count));
            return ExitCode.OK;
        }
    }
}
