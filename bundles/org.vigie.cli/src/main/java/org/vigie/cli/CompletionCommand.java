package org.vigie.cli;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigie completion}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("completion")
@Command(name = "completion", sortOptions = false)
public final class CompletionCommand implements Subcommand {

    @Spec
    private CommandSpec spec;

    @Override
    public int run(CommandContext context) {
        context.out().print(AutoComplete.bash("vigie", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
