package org.vigie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.command.CommandException;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie delete}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("delete")
@Command(name = "delete", sortOptions = false)
public final class DeleteCommand implements Subcommand {

    private final Workspaces workspaces;

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "report.id")
    private List<String> ids;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "delete.reason")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--purge", descriptionKey = "delete.purge")
    private boolean purge;

    @Option(names = "--undo", descriptionKey = "delete.undo")
    private boolean undo;

    @Mixin
    private WaitOptions waits;

    @Activate
    public DeleteCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        if (reason.isEmpty() && !undo) {
            throw new CommandException(ExitCode.USAGE, messages.text("delete.no-reason"));
        }
        try (Workspace workspace = workspaces.open(context.corpus())) {
            Waiting waiting = waits.waiting(context, messages);
            List<ReportId> reports = find(workspace, messages);
            long count = undo
                    ? undelete(workspace, reports, waiting)
                    : purge ? workspace.purge(reports, reason.get(), waiting) : delete(workspace, reports, waiting);
            context.out()
                    .println(messages.text(undo ? "delete.undone" : purge ? "delete.purged" : "delete.done", count));
            return count == reports.size() ? ExitCode.OK : ExitCode.PARTLY;
        }
    }

    /** Deleted reports are found by their whole id only. */
    private List<ReportId> find(Workspace workspace, Messages messages) throws CommandException {
        List<ReportId> reports = new ArrayList<>();
        for (String id : ids) {
            boolean buried = workspace.corpus().tombstones().stream().anyMatch(stone -> stone.id().value().equals(id));
            reports.add(buried ? new ReportId(id) : ReportIds.find(workspace.corpus(), id, messages));
        }
        return reports;
    }

    private long delete(Workspace workspace, List<ReportId> reports, Waiting waiting) {
        return workspace.change("deleting " + reports.size() + " reports", waiting,
                job -> reports.stream().filter(id -> job.delete(id, reason.get()).isPresent()).count());
    }

    private static long undelete(Workspace workspace, List<ReportId> reports, Waiting waiting) {
        return workspace.change("taking back " + reports.size() + " deletions", waiting,
                job -> reports.stream().filter(id -> job.undelete(id).isPresent()).count());
    }
}
