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
import org.vigie.model.Decision.Act;
import picocli.CommandLine.Parameters;

/** {@code vigie decide merge}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide merge")
@Command(name = "merge", sortOptions = false)
public final class DecideMergeCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "decide.merged")
    private String incident;

    @Parameters(index = "1", paramLabel = "INTO", descriptionKey = "decide.into")
    private String into;

    @Mixin
    private Decider decider;

    @Activate
    public DecideMergeCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        return decider.run(context, workspaces, incidents,
                (cases, corpus, messages) -> new Act.Merge(CaseIds.incident(cases, incident, messages).incident().id(),
                        CaseIds.incident(cases, into, messages).incident().id()));
    }
}
