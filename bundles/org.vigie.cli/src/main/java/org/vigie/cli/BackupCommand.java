package org.vigie.cli;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie backup}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("backup")
@Command(name = "backup", sortOptions = false)
public final class BackupCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(paramLabel = "DIR", descriptionKey = "backup.folder")
    private Path folder;

    @Activate
    public BackupCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            workspace.corpus().backup(folder);
        }
        try (Workspace copy = workspaces.open(folder)) {
            copy.reindex(Waiting.none(), _ -> {});
        }
        context.out().println(messages.text("backup.done", folder.toAbsolutePath().normalize()));
        return ExitCode.OK;
    }
}
