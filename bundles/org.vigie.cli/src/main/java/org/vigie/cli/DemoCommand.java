package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Path;
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
import org.vigie.exporter.ExportSummary;
import org.vigie.ingest.Demonstration;
import org.vigie.ingest.ExportRequest.Found;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.search.Facet;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchResult;
import picocli.CommandLine.Command;

/** {@code vigie demo}: imports the reports that ship with Vigie, searches and exports them, and says what to try next. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("demo")
@Command(name = "demo", sortOptions = false)
public final class DemoCommand implements Subcommand {

    private static final List<String> QUERIES = List.of("rancongiciel", "\"aucune donnée n'a été volée\"",
            "source:cert-rivage AND vulnérab*");

    private final Workspaces workspaces;
    private final Imports imports;
    private final Exports exports;
    private final Demonstration demonstration;

    @Activate
    public DemoCommand(@Reference Workspaces workspaces, @Reference Imports imports, @Reference Exports exports,
            @Reference Demonstration demonstration) {
        this.workspaces = workspaces;
        this.imports = imports;
        this.exports = exports;
        this.demonstration = demonstration;
    }

    @Override
    public int run(CommandContext context) throws IOException {
        Messages messages = Messages.of(context.locale());
        boolean named = !context.corpus().equals(Folders.ofEnvironment().corpus());
        Path folder = (named ? context.corpus() : Folders.ofEnvironment().demoCorpus()).toAbsolutePath().normalize();
        try (Workspace workspace = workspaces.openOrCreate(folder)) {
            long failed = importAll(workspace, context, messages);
            for (String query : QUERIES) {
                search(workspace, query, context, messages);
            }
            export(workspace, context, messages);
            context.out().println();
            context.out().println(messages.text("demo.next", folder, System.getProperty("vigie.program", "vigie")));
            return failed == 0 ? ExitCode.OK : ExitCode.PARTLY;
        }
    }

    private long importAll(Workspace workspace, CommandContext context, Messages messages) {
        List<ImportRequest> requests = demonstration.imports();
        context.out()
                .println(messages.text("demo.import", Path.of(requests.getFirst().inputs().getFirst()).getParent()));
        long failed = 0;
        for (ImportRequest request : requests) {
            ImportSummary summary = imports.run(workspace, request, new ImportReport(context, messages));
            context.out().println(messages.text("demo.imported", Path.of(request.inputs().getFirst()).getFileName(),
                    summary.added(), summary.revised(), summary.unchanged()));
            failed += summary.failed();
        }
        return failed;
    }

    private static void search(Workspace workspace, String query, CommandContext context, Messages messages) {
        context.out().println();
        context.out().println("$ vigie search " + quoted(query));
        SearchRequest request = new SearchRequest(query, SearchFilter.NONE, SearchRequest.Order.RELEVANCE, 0, 2,
                Set.of(Facet.SOURCE, Facet.KIND, Facet.YEAR), 5, true);
        SearchResult result = workspace.index().search(request);
        new SearchPage(context, messages).write(result, request,
                SearchCommand.Beside.of(workspace.index().entries(), query), new OutputOption());
    }

    /** Quotes a query for the shell. */
    private static String quoted(String query) {
        return query.matches("[\\w]+") ? query : "'" + query.replace("'", "'\\''") + "'";
    }

    private void export(Workspace workspace, CommandContext context, Messages messages) throws IOException {
        context.out().println();
        context.out().println("$ vigie export --format csv --query CVE-2099-41873");
        ExportSummary summary = exports.run(workspace,
                new ExportRequest("csv", new Found("CVE-2099-41873", SearchFilter.NONE)), context.outBytes());
        context.outBytes().flush();
        context.out().println(messages.text("export.written", summary.written()));
    }
}
