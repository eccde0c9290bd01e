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
import org.vigie.cli.JsonOutput;
import org.vigie.cli.CaseIds;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandException;
import org.vigie.incident.IncidentFile;
import picocli.CommandLine.Parameters;

/** {@code vigie incident}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("incident")
@Command(name = "incident", sortOptions = false)
public final class IncidentCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "incident.id")
    private String id;

    @Mixin
    private OutputOption output;

    @Activate
    public IncidentCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            IncidentFile file = CaseIds.incident(incidents.read(workspace), id, messages);
            switch (output.output()) {
                case JSON -> JsonOutput.write(context.outBytes(), json -> IncidentJson.incident(json, file));
                case CSV -> IncidentText.table(file).csv(context.out());
                case TABLE -> new IncidentText(context, messages).print(file);
            }
            return ExitCode.OK;
        }
    }
}
