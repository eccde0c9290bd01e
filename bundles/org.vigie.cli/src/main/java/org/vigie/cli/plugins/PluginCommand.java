package org.vigie.cli.plugins;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigie plugin}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin")
@Command(name = "plugin", sortOptions = false)
public final class PluginCommand implements Subcommand {

    @Spec
    private CommandSpec spec;

    @Override
    public int run(CommandContext context) {
        spec.commandLine().usage(context.out());
        return ExitCode.USAGE;
    }
}
