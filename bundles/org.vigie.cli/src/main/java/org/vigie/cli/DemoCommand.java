package org.vigie.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.corpus.Waiting;
import org.vigie.exporter.ExportSummary;
import org.vigie.ingest.Exports;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.ReportKind;
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

    /** A file of the demonstration and what it does not say itself. */
    private record Sample(String file, ReportKind kind, String language) {}

    private static final List<Sample> SAMPLES = List.of(new Sample("presse.json", ReportKind.PRESS, "fr"),
            new Sample("incidents.csv", ReportKind.PRESS, "fr"), new Sample("avis.xml", ReportKind.ADVISORY, "fr"),
            new Sample("depeche-littoral.txt", ReportKind.PRESS, "fr"),
            new Sample("hospital-statement.html", ReportKind.STATEMENT, "en"));
    private static final List<String> QUERIES = List.of("rancongiciel", "\"aucune donnée n'a été volée\"",
            "source:cert-rivage AND vulnérab*");

    private final Workspaces workspaces;
    private final Imports imports;
    private final Exports exports;
    private final Path samples;

    @Activate
    public DemoCommand(@Reference Workspaces workspaces, @Reference Imports imports, @Reference Exports exports,
            BundleContext bundles) {
        this.workspaces = workspaces;
        this.imports = imports;
        this.exports = exports;
        this.samples = Path.of(String.valueOf(bundles.getProperty("vigie.home")), "samples", "demo");
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
        context.out().println(messages.text("demo.import", samples));
        long failed = 0;
        for (Sample sample : SAMPLES) {
            ImportRequest request = new ImportRequest(List.of(samples.resolve(sample.file()).toString()),
                    InputStream::nullInputStream, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(sample.language()), Optional.of(sample.kind()), new TreeSet<>(Set.of("demo")), false,
                    Waiting.none());
            ImportSummary summary = imports.run(workspace, request, new ImportReport(context, messages));
            context.out().println(messages.text("demo.imported", sample.file(), summary.added(),
                    summary.revised(), summary.unchanged()));
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
        new SearchPage(context, messages).write(result, request, new OutputOption());
    }

    /** Quotes a query for the shell. */
    private static String quoted(String query) {
        return query.matches("[\\w]+") ? query : "'" + query.replace("'", "'\\''") + "'";
    }

    private void export(Workspace workspace, CommandContext context, Messages messages) throws IOException {
        context.out().println();
        context.out().println("$ vigie export --format csv --query CVE-2099-41873");
        ExportSummary summary = exports.run(workspace, "csv", Optional.of("CVE-2099-41873"), SearchFilter.NONE,
                context.outBytes());
        context.outBytes().flush();
        context.out().println(messages.text("export.written", summary.written()));
    }
}
