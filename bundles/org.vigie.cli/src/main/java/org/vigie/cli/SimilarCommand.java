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
import org.vigie.command.CommandException;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.PartialDate;
import org.vigie.search.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie similar}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("similar")
@Command(name = "similar", sortOptions = false)
public final class SimilarCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(arity = "1", paramLabel = "ID", descriptionKey = "report.id")
    private String id;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit", defaultValue = "10")
    private int limit;

    @Mixin
    private OutputOption output;

    @Activate
    public SimilarCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            List<Hit> hits = workspace.index().similar(ReportIds.find(workspace.corpus(), id, messages),
                    Math.max(0, limit));
            write(hits, context, messages);
            return ExitCode.OK;
        }
    }

    private void write(List<Hit> hits, CommandContext context, Messages messages) {
        switch (output.output()) {
            case JSON -> JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json,
                    () -> JsonOutput.array(json, "hits", hits, hit -> SearchPage.hit(json, hit))));
            case CSV -> {
                TableOutput table = new TableOutput(List.of("id", "title", "source", "published", "score"));
                hits.forEach(hit -> table.row(hit.id(), hit.title(), hit.sourceId(),
                        hit.published().map(PartialDate::toString).orElse(""), hit.score()));
                table.csv(context.out());
            }
            case TABLE -> {
                if (hits.isEmpty()) {
                    context.out().println(messages.text("similar.none"));
                }
                int number = 0;
                for (Hit hit : hits) {
                    new SearchPage(context, messages).hit(hit, ++number);
                }
            }
        }
    }
}
