package org.vigie.cli.incidents;

import org.vigie.cli.CaseIds;
import java.util.Locale;
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
import org.vigie.model.Role;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie decide confirm}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide confirm")
@Command(name = "confirm", sortOptions = false)
public final class DecideConfirmCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "CLAIM|INCIDENT", descriptionKey = "decide.what")
    private String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REPORT", descriptionKey = "decide.report")
    private String report;
    @Option(names = "--role", paramLabel = "main|background|comparison", descriptionKey = "decide.role")
    private String role = "main";

    @Mixin
    private Decider decider;

    @Activate
    public DecideConfirmCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        return decider.run(context, workspaces, incidents, (cases, corpus, messages) -> report == null
                ? new Act.ConfirmClaim(ClaimRef.to(CaseIds.claim(cases, what, messages).stated()))
                : new Act.ConfirmLink(CaseIds.incident(cases, what, messages).incident().id(),
                        ReportIds.find(corpus, report, messages),
                        Role.valueOf(role.toUpperCase(Locale.ROOT))));
    }
}
