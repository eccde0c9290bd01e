package org.vigie.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Note;
import org.vigie.model.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie note}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("note")
@Command(name = "note", sortOptions = false)
public final class NoteCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "report.id")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", descriptionKey = "note.text")
    private List<String> words;

    @Mixin
    private WaitOptions waits;

    @Activate
    public NoteCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            ReportId report = ReportIds.find(workspace.corpus(), id, messages);
            Note note = new Note(String.join(" ", words), System.getProperty("user.name"),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS));
            workspace.change("noting on " + report, waits.waiting(context, messages), job -> job.note(report, note));
            context.out().println(messages.text("note.done", report));
            return ExitCode.OK;
        }
    }
}
