package org.vigie.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.ExportSummary.Loss;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.ExportRequest.Found;
import org.vigie.ingest.ExportRequest.Scope;
import org.vigie.ingest.ExportRequest.Told;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.LossReport;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.IncidentId;
import org.vigie.search.SearchFilter;
import org.vigie.searches.SavedSearch;
import org.vigie.searches.SavedSearchStore;
import org.vigie.searches.SearchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie export}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("export")
@Command(name = "export", sortOptions = false)
public final class ExportCommand implements Subcommand {

    /** So many kinds of losses are told, those of which there are most; the loss report has all. */
    private static final int TOLD = 15;

    private final Workspaces workspaces;
    private final Exports exports;
    private final Incidents incidents;
    private final SavedSearchStore searches;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "ID", required = true, descriptionKey = "export.format")
    private String format;

    @Option(names = "--query", paramLabel = "QUERY", descriptionKey = "export.query")
    private Optional<String> query = Optional.empty();

    @Mixin
    private FilterOptions filter;

    @Option(names = "--search", paramLabel = "NAME", descriptionKey = "export.search")
    private Optional<String> search = Optional.empty();

    @Option(names = "--incident", paramLabel = "ID", descriptionKey = "export.incident")
    private List<String> incidentIds = List.of();

    @Option(names = "--option", paramLabel = "NAME=VALUE", descriptionKey = "export.option")
    private Map<String, String> options = Map.of();

    @Option(names = "--to-file", paramLabel = "FILE", descriptionKey = "export.to-file")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--loss-report", paramLabel = "FILE", descriptionKey = "export.loss-report")
    private Optional<Path> lossReport = Optional.empty();

    @Activate
    public ExportCommand(@Reference Workspaces workspaces, @Reference Exports exports, @Reference Incidents incidents,
            @Reference SavedSearchStore searches) {
        this.workspaces = workspaces;
        this.exports = exports;
        this.incidents = incidents;
        this.searches = searches;
    }

    @Override
    public int run(CommandContext context) throws CommandException, IOException {
        Messages messages = Messages.of(context.locale());
        RepeatedNames.refuse(command, "--option", options, messages);
        checkFiles(messages);
        try (Workspace workspace = workspaces.open(context.corpus())) {
            ExportRequest request = new ExportRequest(format, scope(workspace, messages, context), options);
            ExportSummary summary = file.isPresent()
                    ? toFile(workspace, request, file.get().toAbsolutePath())
                    : exports.run(workspace, request, context.outBytes());
            tell(summary, context, messages);
            if (lossReport.isPresent()) {
                LossReport.write(format, summary, lossReport.get());
            }
            return ExitCode.OK;
        }
    }

    private Scope scope(Workspace workspace, Messages messages, CommandContext context)
            throws CommandException, IOException {
        SearchFilter narrowed = filter.filter(messages);
        boolean found = query.isPresent() || !narrowed.equals(SearchFilter.NONE);
        if ((found ? 1 : 0) + (search.isPresent() ? 1 : 0) + (incidentIds.isEmpty() ? 0 : 1) > 1) {
            throw new CommandException(ExitCode.USAGE, messages.text("export.either"));
        }
        if (search.isPresent()) {
            return saved(search.get(), messages);
        }
        return incidentIds.isEmpty()
                ? found(workspace, narrowed, context)
                : told(workspace, messages);
    }

    private Scope found(Workspace workspace, SearchFilter narrowed, CommandContext context) {
        QueryNotes.tell(query.orElse(""), workspace, context);
        return new Found(query.orElse(""), narrowed);
    }

    private Scope saved(String name, Messages messages) throws CommandException, IOException {
        List<SavedSearch> all = searches.read();
        SearchState state = all.stream().filter(one -> one.name().equalsIgnoreCase(name)).map(SavedSearch::state)
                .findFirst()
                .orElseThrow(() -> new CommandException(ExitCode.FAILED, all.isEmpty()
                        ? messages.text("export.search.nothing", name)
                        : messages.text("export.search.none", name,
                                all.stream().map(SavedSearch::name).collect(Collectors.joining(", ")))));
        return new Found(state.query(), state.filter(Optional.empty()));
    }

    private Scope told(Workspace workspace, Messages messages) throws CommandException {
        CaseFile cases = incidents.read(workspace);
        List<IncidentId> ids = new ArrayList<>();
        for (String id : incidentIds) {
            ids.add(CaseIds.incident(cases, id, messages).incident().id());
        }
        return new Told(ids);
    }

    private void checkFiles(Messages messages) throws CommandException {
        checkFolder(file, "export.no-folder.file", messages);
        checkFolder(lossReport, "export.no-folder", messages);
        if (file.isPresent() && file.map(ExportCommand::whole).equals(lossReport.map(ExportCommand::whole))) {
            throw new CommandException(ExitCode.USAGE, messages.text("export.same-file", whole(file.get())));
        }
    }

    private static void checkFolder(Optional<Path> file, String message, Messages messages) throws CommandException {
        Optional<Path> whole = file.map(ExportCommand::whole);
        if (whole.isPresent() && (whole.get().getParent() == null || !Files.isDirectory(whole.get().getParent()))) {
            throw new CommandException(ExitCode.FAILED, messages.text(message, whole.get()));
        }
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Writes beside a regular file and puts it in its place when it is whole; to anything else it writes directly. */
    private ExportSummary toFile(Workspace workspace, ExportRequest request, Path target) throws IOException {
        boolean regular = !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        if (!regular) {
            return write(workspace, request, target);
        }
        Path half = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            ExportSummary summary = write(workspace, request, half);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            return summary;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private ExportSummary write(Workspace workspace, ExportRequest request, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            return exports.run(workspace, request, out);
        }
    }

    private static void tell(ExportSummary summary, CommandContext context, Messages messages) {
        context.err().println(messages.text("export.written", summary.written()));
        summary.losses().stream().sorted(Comparator.comparingLong(Loss::count).reversed()).limit(TOLD).forEach(
                loss -> context.err().println(messages.text("export.loss", loss.count(), loss.what())));
        if (summary.losses().size() > TOLD) {
            context.err().println(messages.text("export.loss.more", summary.losses().size() - TOLD));
        }
    }
}
