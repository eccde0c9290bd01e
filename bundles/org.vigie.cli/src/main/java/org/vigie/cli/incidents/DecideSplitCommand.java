package org.vigie.cli.incidents;

import org.vigie.cli.CaseIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.vigie.command.CommandException;
import org.vigie.cli.ReportIds;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import picocli.CommandLine.Parameters;

/** {@code vigie decide split}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide split")
@Command(name = "split", sortOptions = false)
public final class DecideSplitCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident.id")
    private String incident;

    @Parameters(index = "1", paramLabel = "REPORT", descriptionKey = "decide.split")
    private String report;

    @Mixin
    private Decider decider;

    @Activate
    public DecideSplitCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        return decider.run(context, workspaces, incidents, (cases, corpus, messages) -> {
            IncidentId from = CaseIds.incident(cases, incident, messages).incident().id();
            ReportId moved = ReportIds.find(corpus, report, messages);
            return new Act.Split(from, moved,
                    IncidentId.of(moved, "split from " + from + " by decision " + (cases.decisions().size() + 1)));
        });
    }
}
