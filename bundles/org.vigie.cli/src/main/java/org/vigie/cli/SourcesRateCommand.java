package org.vigie.cli;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.command.CommandException;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Reliability;
import org.vigie.model.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie sources rate}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("sources rate")
@Command(name = "rate", sortOptions = false)
public final class SourcesRateCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "rate.source")
    private String source;

    @Parameters(index = "1", paramLabel = "A|B|C|D|E|F", descriptionKey = "rate.letter")
    private Reliability reliability;

    @Mixin
    private WaitOptions waits;

    @Activate
    public SourcesRateCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            Optional<Source> rated = workspace.change("rating " + source, waits.waiting(context, messages),
                    job -> job.rate(Source.idOf(source), reliability));
            if (rated.isEmpty()) {
                throw new CommandException(ExitCode.FAILED, messages.text("rate.none", source));
            }
            context.out().println(messages.text("rate.done", rated.get().name(), reliability));
            return ExitCode.OK;
        }
    }
}
