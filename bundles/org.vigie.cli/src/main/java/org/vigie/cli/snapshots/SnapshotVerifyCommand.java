package org.vigie.cli.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie snapshot verify}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("snapshot verify")
@Command(name = "verify", sortOptions = false)
public final class SnapshotVerifyCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Snapshots snapshots;

    @Parameters(paramLabel = "FILE", descriptionKey = "snapshot.file")
    private Path file;

    @Option(names = "--against", paramLabel = "DIR", descriptionKey = "snapshot.against")
    private Optional<Path> against = Optional.empty();

    @Activate
    public SnapshotVerifyCommand(@Reference Workspaces workspaces, @Reference Snapshots snapshots) {
        this.workspaces = workspaces;
        this.snapshots = snapshots;
    }

    @Override
    public int run(CommandContext context) throws IOException {
        Messages messages = Messages.of(context.locale());
        List<String> differences = differences();
        if (differences.isEmpty()) {
            context.out().println(messages.text("snapshot.same", snapshots.read(file).citation()));
            return ExitCode.OK;
        }
        differences.forEach(context.out()::println);
        context.err().println(messages.text("snapshot.differs", differences.size()));
        return ExitCode.PARTLY;
    }

    private List<String> differences() throws IOException {
        if (against.isEmpty()) {
            return snapshots.verify(file, Optional.empty());
        }
        try (Workspace workspace = workspaces.open(against.get())) {
            return snapshots.verify(file, Optional.of(workspace));
        }
    }
}
