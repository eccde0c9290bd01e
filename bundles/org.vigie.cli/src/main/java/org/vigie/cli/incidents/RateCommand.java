package org.vigie.cli.incidents;

import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.vigie.cli.Messages;
import org.vigie.cli.ReportIds;
import org.vigie.cli.WaitOptions;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.ingest.Workspace;
import org.vigie.model.ReportId;
import picocli.CommandLine.Parameters;

/** {@code vigie decide rate}: how credible a report is. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide rate")
@Command(name = "rate", sortOptions = false)
public final class RateCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(index = "0", paramLabel = "REPORT", descriptionKey = "report.id")
    private String report;

    @Parameters(index = "1", paramLabel = "1-6|none", descriptionKey = "decide.credibility")
    private String credibility;

    @Mixin
    private WaitOptions waits;

    @Activate
    public RateCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        if (!credibility.matches("[1-6]|none")) {
            throw new CommandException(ExitCode.USAGE, messages.text("decide.credibility.wrong", credibility));
        }
        OptionalInt value = credibility.equals("none")
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(credibility));
        try (Workspace workspace = workspaces.open(context.corpus())) {
            ReportId id = ReportIds.find(workspace.corpus(), report, messages);
            workspace.change("rating " + id, waits.waiting(context, messages), job -> job.credibility(id, value));
            context.out().println(messages.text("decide.rated", id, credibility));
            return ExitCode.OK;
        }
    }
}
