package org.vigie.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.command.CommandException;
import org.vigie.ingest.ExportRequest.Chosen;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Content;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie show}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("show")
@Command(name = "show", sortOptions = false)
public final class ShowCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Exports exports;

    @Parameters(arity = "1", paramLabel = "ID", descriptionKey = "report.id")
    private String id;

    @Option(names = "--revisions", descriptionKey = "show.revisions")
    private boolean revisions;

    @Mixin
    private OutputOption output;

    @Activate
    public ShowCommand(@Reference Workspaces workspaces, @Reference Exports exports) {
        this.workspaces = workspaces;
        this.exports = exports;
    }

    @Override
    public int run(CommandContext context) throws CommandException, IOException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            ReportId found = ReportIds.find(workspace.corpus(), id, messages);
            if (output.output() == OutputOption.Output.TABLE) {
                Optional<Report> report = workspace.corpus().report(found);
                report.ifPresent(shown -> show(shown, context.out(), messages));
            } else {
                exports.run(workspace, new ExportRequest(output.output().toString(), new Chosen(List.of(found))),
                        context.outBytes());
            }
            return ExitCode.OK;
        }
    }

    private void show(Report report, PrintWriter out, Messages messages) {
        Content content = report.content();
        out.println(content.title().isEmpty() ? messages.text("report.untitled") : content.title());
        out.println();
        field(out, messages, "id", report.id().value());
        field(out, messages, "source", report.source().name() + " (" + report.source().reliability() + ")");
        field(out, messages, "kind", report.kind().id());
        field(out, messages, "language", content.language());
        field(out, messages, "published",
                content.published().map(PartialDate::toString).orElse(messages.text("report.undated")));
        content.modified().ifPresent(date -> field(out, messages, "modified", date.toString()));
        field(out, messages, "url", content.address());
        content.attributes()
                .forEach((name, values) -> out.println("%-14s %s".formatted(name, String.join("; ", values))));
        field(out, messages, "identifiers", content.identifiers().stream()
                .map(identifier -> identifier.scheme() + ":" + identifier.value()).collect(Collectors.joining("  ")));
        field(out, messages, "tags", String.join("  ", report.tags()));
        field(out, messages, "hash", report.current().hash().value());
        report.current().origins().forEach(origin -> field(out, messages, "origin", words(origin)));
        if (!report.earlier().isEmpty()) {
            field(out, messages, "revisions", messages.text("show.earlier", report.earlier().size()));
        }
        report.notes().forEach(note -> field(out, messages, "note",
                note.written() + " " + note.author() + ": " + note.text()));
        out.println();
        out.println(content.text());
        if (revisions) {
            report.earlier().forEach(revision -> earlier(revision, out));
        }
    }

    private static String words(Origin origin) {
        return origin.location() + " #" + origin.record() + " (" + origin.importer() + ", " + origin.imported() + ")";
    }

    private static void earlier(Revision revision, PrintWriter out) {
        out.println();
        out.println("--- " + revision.hash() + " " + revision.origins().stream().map(ShowCommand::words)
                .collect(Collectors.joining("; ")));
        out.println(revision.content().language() + "  "
                + revision.content().published().map(PartialDate::toString).orElse("-") + "  "
                + revision.content().modified().map(PartialDate::toString).orElse("-"));
        out.println(revision.content().title());
        out.println();
        out.println(revision.content().text());
    }

    private static void field(PrintWriter out, Messages messages, String name, String value) {
        if (!value.isBlank()) {
            out.println("%-14s %s".formatted(messages.text("field." + name), value));
        }
    }
}
