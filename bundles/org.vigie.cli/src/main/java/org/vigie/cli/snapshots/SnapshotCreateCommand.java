package org.vigie.cli.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.cli.QueryNotes;
import org.vigie.cli.RepeatedNames;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.searches.SavedSearch;
import org.vigie.searches.SavedSearchStore;
import org.vigie.searches.SearchState;
import org.vigie.snapshot.Snapshot;
import org.vigie.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie snapshot create}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("snapshot create")
@Command(name = "create", sortOptions = false)
public final class SnapshotCreateCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Snapshots snapshots;
    private final SavedSearchStore saved;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", descriptionKey = "snapshot.target")
    private Path file;

    @Option(names = "--query", paramLabel = "NAME=QUERY", descriptionKey = "snapshot.query")
    private Map<String, String> queries = Map.of();

    @Option(names = "--without-texts", descriptionKey = "snapshot.without-texts")
    private boolean withoutTexts;

    @Option(names = "--overwrite", descriptionKey = "snapshot.overwrite")
    private boolean overwrite;

    @Activate
    public SnapshotCreateCommand(@Reference Workspaces workspaces, @Reference Snapshots snapshots,
            @Reference SavedSearchStore saved) {
        this.workspaces = workspaces;
        this.snapshots = snapshots;
        this.saved = saved;
    }

    @Override
    public int run(CommandContext context) throws IOException, CommandException {
        Messages messages = Messages.of(context.locale());
        RepeatedNames.refuse(command, "--query", queries, messages);
        if (Files.exists(file) && !overwrite) {
            throw new CommandException(ExitCode.FAILED, messages.text("snapshot.there", file));
        }
        List<SavedSearch> searches = new ArrayList<>(saved.read());
        queries.forEach((name, query) -> {
            searches.removeIf(search -> search.name().equals(name));
            searches.add(new SavedSearch(name, SearchState.EVERYTHING.withQuery(query), Map.of()));
        });
        try (Workspace workspace = workspaces.open(context.corpus())) {
            queries.values().forEach(query -> QueryNotes.tell(query, workspace, context));
            Snapshot snapshot = snapshots.create(workspace, searches, !withoutTexts, file);
            context.err().println(messages.text("snapshot.created", file, snapshot.queries().size()));
            context.out().println(snapshot.citation());
            return ExitCode.OK;
        }
    }
}
