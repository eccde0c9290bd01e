package org.vigie.cli.incidents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.CaseIds;
import org.vigie.cli.Messages;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.summary.IncidentCitation;
import org.vigie.summary.IncidentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie summary}: what is known of an incident, on a page. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("summary")
@Command(name = "summary", sortOptions = false)
public final class SummaryCommand implements Subcommand {

    /** As what it can be written. */
    enum Form {
        markdown, html, citation
    }

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "incident.id")
    private String id;

    @Option(names = "--format", paramLabel = "markdown|html|citation", descriptionKey = "summary.format")
    private Form form = Form.markdown;

    @Option(names = "--to-file", paramLabel = "FILE", descriptionKey = "summary.file")
    private Path file;

    @Activate
    public SummaryCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException, IOException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            IncidentFile incident = CaseIds.incident(incidents.read(workspace), id, messages);
            String summary = summary(workspace, incident);
            if (file == null) {
                context.out().print(summary);
            } else {
                Files.writeString(file, summary, StandardCharsets.UTF_8);
                context.out().println(messages.text("summary.written", file));
            }
            return ExitCode.OK;
        }
    }

    private String summary(Workspace workspace, IncidentFile incident) {
        String corpus = String.valueOf(workspace.corpus().folder().getFileName());
        Map<String, String> sources = workspace.corpus().sources().stream()
                .collect(Collectors.toMap(one -> one.source().id(), one -> one.source().name()));
        IncidentSummary summary = new IncidentSummary(incident, corpus, sources,
                property -> EvidenceWords.property(property).orElse(property), LocalDate.now());
        return switch (form) {
            case markdown -> summary.markdown();
            case html -> summary.html();
            case citation -> IncidentCitation.of(incident, corpus, LocalDate.now()) + System.lineSeparator();
        };
    }
}
