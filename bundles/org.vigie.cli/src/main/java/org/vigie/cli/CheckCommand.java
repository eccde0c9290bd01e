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
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie check}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("check")
@Command(name = "check", sortOptions = false)
public final class CheckCommand implements Subcommand {

    private final Workspaces workspaces;

    @Mixin
    private OutputOption output;

    @Activate
    public CheckCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            List<String> problems = workspace.check();
            if (output.isJson()) {
                JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json, () -> {
                    json.writeStringProperty("corpus", workspace.corpus().name());
                    json.writeNumberProperty("sequence", workspace.corpus().sequence());
                    JsonOutput.array(json, "problems", problems, json::writeString);
                }));
            } else if (problems.isEmpty()) {
                context.out().println(messages.text("check.fine", workspace.corpus().sequence()));
            } else {
                problems.forEach(context.out()::println);
            }
            return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
