package org.vigie.cli.incidents;

import java.util.List;
import java.util.Set;
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
import org.vigie.cli.ReportIds;
import org.vigie.cli.TableOutput;
import org.vigie.command.CommandException;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.StatedClaim;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.search.ResultType;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie claims}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("claims")
@Command(name = "claims", sortOptions = false)
public final class ClaimsCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "claims.query")
    private List<String> words = List.of();

    @Option(names = "--incident", paramLabel = "ID", descriptionKey = "claims.incident")
    private String incident;

    @Option(names = "--report", paramLabel = "ID", descriptionKey = "claims.report")
    private String report;

    @Mixin
    private ClaimFilter filter;

    @Mixin
    private OutputOption output;

    @Activate
    public ClaimsCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            CaseFile cases = incidents.read(workspace);
            List<StatedClaim> claims = cases.claims();
            if (report != null) {
                ReportId id = ReportIds.find(workspace.corpus(), report, messages);
                claims = cases.claims(id);
            }
            if (incident != null) {
                IncidentId id = CaseIds.incident(cases, incident, messages).incident().id();
                claims = claims.stream().filter(claim -> claim.incident().filter(id::equals).isPresent()).toList();
            }
            if (!words.isEmpty()) {
                Set<String> found = Set.copyOf(CaseQuery.ids(workspace, ResultType.CLAIM, words, context));
                claims = claims.stream().filter(claim -> found.contains(claim.stated().id().value())).toList();
            }
            write(context, claims.stream().filter(filter::accepts).toList());
            return ExitCode.OK;
        }
    }

    private void write(CommandContext context, List<StatedClaim> claims) {
        TableOutput table = new TableOutput(
                List.of("id", "incident", "report", "property", "stance", "value", "speaker", "quote"));
        claims.forEach(claim -> table.row(claim.stated().id(), claim.incident().map(IncidentId::value).orElse(""),
                claim.stated().report(),
                claim.claim().property(), IncidentJson.word(claim.claim().stance()), line(claim.claim().value()),
                claim.claim().speaker().map(ClaimsCommand::line).orElse(""), line(claim.claim().passage().quote())));
        switch (output.output()) {
            case JSON -> JsonOutput.write(context.outBytes(), json -> IncidentJson.claims(json, claims));
            case CSV -> table.csv(context.out());
            case TABLE -> table.table(context);
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
