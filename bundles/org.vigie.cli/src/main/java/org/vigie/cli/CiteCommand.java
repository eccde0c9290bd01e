package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.snapshot.Snapshots;
import org.vigie.summary.IncidentCitation;
import org.vigie.summary.ReportCitation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie cite}: prints how reports, incidents and snapshots are cited, a line for each. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("cite")
@Command(name = "cite", sortOptions = false)
public final class CiteCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;
    private final Snapshots snapshots;

    @Parameters(paramLabel = "ID|FILE", arity = "1..*", descriptionKey = "cite.what")
    private List<String> cited;

    @Activate
    public CiteCommand(@Reference Workspaces workspaces, @Reference Incidents incidents,
            @Reference Snapshots snapshots) {
        this.workspaces = workspaces;
        this.incidents = incidents;
        this.snapshots = snapshots;
    }

    @Override
    public int run(CommandContext context) throws CommandException, IOException {
        for (String one : cited) {
            Path file = Path.of(one);
            context.out().println(Files.isRegularFile(file) ? snapshots.read(file).citation() : inCorpus(one, context));
        }
        return ExitCode.OK;
    }

    private String inCorpus(String id, CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            return id.startsWith("i-")
                    ? IncidentCitation.of(CaseIds.incident(incidents.read(workspace), id, messages),
                            String.valueOf(workspace.corpus().folder().getFileName()), LocalDate.now())
                    : ReportCitation.of(workspace.corpus()
                            .report(ReportIds.find(workspace.corpus(), id, messages)).orElseThrow());
        }
    }
}
