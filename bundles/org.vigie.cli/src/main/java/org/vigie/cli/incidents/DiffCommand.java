package org.vigie.cli.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
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

/** {@code vigie diff}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("diff")
@Command(name = "diff", sortOptions = false)
public final class DiffCommand implements Subcommand {

    /** A claim that one state of a report has and the other has not. */
    private record Change(String sign, Claim claim) {}

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
            write(context, changes(claims(workspace, report, report.earlier().getLast()),
                    claims(workspace, report, report.current())));
            return ExitCode.OK;
        }
    }

    private static Map<String, Claim> claims(Workspace workspace, Report report, Revision revision) {
        Optional<Evidence> evidence = workspace.corpus().ledger().evidence(report.id(), revision.hash());
        return evidence.stream().flatMap(one -> one.claims().stream()).map(LedgerClaim::claim)
                .collect(Collectors.toMap(DiffCommand::key, claim -> claim, (one, _) -> one));
    }

    /** Where it stands does not matter. */
    private static String key(Claim claim) {
        return claim.property() + "\t" + claim.comparable() + "\t" + claim.stance() + "\t" + claim.speaker().orElse("");
    }

    private static List<Change> changes(Map<String, Claim> before, Map<String, Claim> now) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        return keys.stream().filter(key -> !before.containsKey(key) || !now.containsKey(key))
                .map(key -> now.containsKey(key) ? new Change("+", now.get(key)) : new Change("-", before.get(key)))
                .toList();
    }

    private void write(CommandContext context, List<Change> changes) {
        TableOutput table = new TableOutput(List.of("change", "property", "stance", "value", "speaker", "quote"));
        changes.forEach(change -> table.row(change.sign(), change.claim().property(),
                IncidentJson.word(change.claim().stance()),
                IncidentText.line(change.claim().value()), change.claim().speaker().map(IncidentText::line).orElse(""),
                IncidentText.line(change.claim().passage().quote())));
        switch (output.output()) {
            case JSON -> JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                changes.forEach(change -> JsonOutput.object(json, () -> {
                    json.writeStringProperty("change", change.sign().equals("+") ? "added" : "removed");
                    json.writeStringProperty("property", change.claim().property());
                    json.writeStringProperty("value", change.claim().value());
                    json.writeStringProperty("stance", IncidentJson.word(change.claim().stance()));
                    json.writeStringProperty("quote", change.claim().passage().quote());
                }));
                json.writeEndArray();
            });
            case CSV -> table.csv(context.out());
            case TABLE -> table.table(context);
        }
    }
}
