package org.vigie.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.corpus.SourceCount;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie sources}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("sources")
@Command(name = "sources", sortOptions = false)
public final class SourcesCommand implements Subcommand {

    private final Workspaces workspaces;

    @Mixin
    private OutputOption output;

    @Activate
    public SourcesCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) {
        try (Workspace workspace = workspaces.open(context.corpus())) {
            List<SourceCount> sources = workspace.corpus().sources();
            TableOutput table = new TableOutput(List.of("id", "reports", "reliability", "name"));
            sources.forEach(entry -> table.row(entry.source().id(), entry.reports(),
                    entry.source().reliability().name(), entry.source().name()));
            switch (output.output()) {
                case JSON -> json(context, sources);
                case CSV -> table.csv(context.out());
                case TABLE -> table.table(context);
            }
            return ExitCode.OK;
        }
    }

    private static void json(CommandContext context, List<SourceCount> sources) {
        JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json,
                () -> JsonOutput.array(json, "sources", sources, entry -> JsonOutput.object(json, () -> {
                    json.writeStringProperty("id", entry.source().id());
                    json.writeStringProperty("name", entry.source().name());
                    json.writeStringProperty("reliability", entry.source().reliability().name());
                    json.writeNumberProperty("reports", entry.reports());
                }))));
    }
}
