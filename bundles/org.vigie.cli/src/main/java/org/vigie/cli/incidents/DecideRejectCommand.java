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
import org.vigie.model.Decision.ClaimRef;
import picocli.CommandLine.Parameters;

/** {@code vigie decide reject}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide reject")
@Command(name = "reject", sortOptions = false)
public final class DecideRejectCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "CLAIM|INCIDENT", descriptionKey = "decide.what")
    private String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REPORT", descriptionKey = "decide.report")
    private String report;

    @Mixin
    private Decider decider;

    @Activate
    public DecideRejectCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        return decider.run(context, workspaces, incidents, (cases, corpus, messages) -> report == null
                ? new Act.RejectClaim(ClaimRef.to(CaseIds.claim(cases, what, messages).stated()))
                : new Act.RejectLink(CaseIds.incident(cases, what, messages).incident().id(),
                        ReportIds.find(corpus, report, messages)));
    }
}
