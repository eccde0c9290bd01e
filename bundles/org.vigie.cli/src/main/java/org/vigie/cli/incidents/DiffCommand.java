package org.vigie.cli.incidents;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.incident.ClaimChange;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.cli.ReportIds;
import org.vigie.cli.TableOutput;
import org.vigie.command.CommandException;
import org.vigie.model.Claim;
import org.vigie.model.Evidence;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Report;
import org.vigie.model.Revision;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code vigie diff}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("diff")
@Command(name = "diff", sortOptions = false)
public final class DiffCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(index = "0", paramLabel = "REPORT", descriptionKey = "report.id")
    private String id;

    @Mixin
    private OutputOption output;

    @Activate
    public DiffCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            Report report = workspace.corpus().report(ReportIds.find(workspace.corpus(), id, messages)).orElseThrow();
            if (report.earlier().isEmpty()) {
                context.out().println(messages.text("diff.one", report.id()));
                return ExitCode.OK;
            }
            write(context, ClaimChange.between(claims(workspace, report, report.earlier().getLast()),
                    claims(workspace, report, report.current())));
            return ExitCode.OK;
        }
    }

    private static List<LedgerClaim> claims(Workspace workspace, Report report, Revision revision) {
        return workspace.corpus().ledger().evidence(report.id(), revision.hash()).map(Evidence::claims)
                .orElse(List.of());
    }

    /** Of what was changed, what was said and what is said are a row each. */
    private void write(CommandContext context, List<ClaimChange> changes) {
        TableOutput table = new TableOutput(List.of("change", "property", "stance", "value", "speaker", "quote"));
        changes.forEach(change -> {
            change.before().ifPresent(claim -> row(table, "-", claim));
            change.now().ifPresent(claim -> row(table, "+", claim));
        });
        switch (output.output()) {
            case JSON -> JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                changes.forEach(change -> {
                    change.before().ifPresent(claim -> object(json, "removed", claim));
                    change.now().ifPresent(claim -> object(json, "added", claim));
                });
                json.writeEndArray();
            });
            case CSV -> table.csv(context.out());
            case TABLE -> table.table(context);
        }
    }

    private static void row(TableOutput table, String sign, Claim claim) {
        table.row(sign, claim.property(), IncidentJson.word(claim.stance()), IncidentText.line(claim.value()),
                claim.speaker().map(IncidentText::line).orElse(""), IncidentText.line(claim.passage().quote()));
    }

    private static void object(JsonGenerator json, String change, Claim claim) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("change", change);
            json.writeStringProperty("property", claim.property());
            json.writeStringProperty("value", claim.value());
            json.writeStringProperty("stance", IncidentJson.word(claim.stance()));
            json.writeStringProperty("quote", claim.passage().quote());
        });
    }
}
