package org.vigie.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.command.CommandException;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie tag}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("tag")
@Command(name = "tag", sortOptions = false)
public final class TagCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "report.id")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG", descriptionKey = "tag.tags")
    private List<String> tags;

    @Option(names = "--remove", descriptionKey = "tag.remove")
    private boolean remove;

    @Mixin
    private WaitOptions waits;

    @Activate
    public TagCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        if (tags.stream().anyMatch(String::isBlank)) {
            throw new CommandException(ExitCode.USAGE, messages.text("tag.blank"));
        }
        try (Workspace workspace = workspaces.open(context.corpus())) {
            ReportId report = ReportIds.find(workspace.corpus(), id, messages);
            workspace.change("tagging " + report, waits.waiting(context, messages), job -> change(job, report));
            String now = workspace.corpus().report(report).map(found -> String.join(", ", found.tags())).orElse("");
            context.out().println(messages.text("tag.done", report, now.isEmpty() ? "-" : now));
            return ExitCode.OK;
        }
    }

    private boolean change(WriteJob job, ReportId report) {
        return (remove ? job.untag(report, tags) : job.tag(report, tags)).isPresent();
    }
}
