package org.vigie.cli.incidents;

import java.util.List;
import java.util.Set;
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
import org.vigie.cli.JsonOutput;
import org.vigie.cli.OutputOption;
import org.vigie.cli.TableOutput;
import org.vigie.command.ExitCode;
import org.vigie.evidence.CaseFile;
import org.vigie.ingest.Workspace;

/** {@code vigie decide}: what was decided. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide")
@Command(name = "decide", sortOptions = false)
public final class DecideCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Mixin
    private OutputOption output;

    @Activate
    public DecideCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) {
        try (Workspace workspace = workspaces.open(context.corpus())) {
            CaseFile cases = incidents.read(workspace);
            Set<Long> undone = cases.undone();
            TableOutput table = new TableOutput(List.of("number", "who", "when", "undone", "what"));
            cases.decisions().forEach(decision -> table.row(decision.number(), decision.who(), decision.when(),
                    undone.contains(decision.number()) ? "yes" : "", DecisionText.of(decision.act())));
            switch (output.output()) {
                case JSON -> JsonOutput.write(context.outBytes(), json -> {
                    json.writeStartArray();
                    cases.decisions().forEach(decision -> JsonOutput.object(json, () -> {
                        json.writeNumberProperty("number", decision.number());
                        json.writeStringProperty("who", decision.who());
                        json.writeStringProperty("when", decision.when().toString());
                        json.writeBooleanProperty("undone", undone.contains(decision.number()));
                        json.writeStringProperty("what", DecisionText.of(decision.act()));
                    }));
                    json.writeEndArray();
                });
                case CSV -> table.csv(context.out());
                case TABLE -> table.table(context);
            }
            return ExitCode.OK;
        }
    }
}
