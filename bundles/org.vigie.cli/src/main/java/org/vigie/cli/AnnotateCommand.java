package org.vigie.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.ingest.Annotations;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie annotate}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("annotate")
@Command(name = "annotate", sortOptions = false)
public final class AnnotateCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Annotations annotations;

    @Option(names = "--all", descriptionKey = "annotate.all")
    private boolean all;

    @Mixin
    private WaitOptions waits;

    @Activate
    public AnnotateCommand(@Reference Workspaces workspaces, @Reference Annotations annotations) {
        this.workspaces = workspaces;
        this.annotations = annotations;
    }

    @Override
    public int run(CommandContext context) {
        Messages messages = Messages.of(context.locale());
        ProgressLine line = new ProgressLine(context);
        try (Workspace workspace = workspaces.open(context.corpus())) {
            long count = annotations.run(workspace, all, waits.waiting(context, messages),
                    done -> line.show(-1, messages.text("annotate.progress", done)));
            line.clear();
            context.out().println(messages.text("annotate.done", count));
            return ExitCode.OK;
        }
    }
}
