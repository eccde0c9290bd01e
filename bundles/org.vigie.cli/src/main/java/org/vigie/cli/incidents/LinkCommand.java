package org.vigie.cli.incidents;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.vigie.cli.Messages;
import org.vigie.cli.ProgressLine;
import org.vigie.cli.WaitOptions;
import picocli.CommandLine.Option;

/** {@code vigie link}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("link")
@Command(name = "link", sortOptions = false)
public final class LinkCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Option(names = "--all", descriptionKey = "link.all")
    private boolean all;

    @Mixin
    private WaitOptions waits;

    @Activate
    public LinkCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) {
        Messages messages = Messages.of(context.locale());
        ProgressLine line = new ProgressLine(context);
        try (Workspace workspace = workspaces.open(context.corpus())) {
            Incidents.LinkSummary summary = incidents.link(workspace, all, waits.waiting(context, messages),
                    done -> line.show(-1, messages.text("annotate.progress", done)));
            line.clear();
            context.out().println(messages.text("link.done", summary.reports(), summary.links(), summary.incidents(),
                    summary.copies()));
            return ExitCode.OK;
        }
    }
}
