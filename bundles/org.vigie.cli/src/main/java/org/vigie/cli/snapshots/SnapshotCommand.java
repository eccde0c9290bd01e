package org.vigie.cli.snapshots;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigie snapshot}: its subcommands do the work. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("snapshot")
@Command(name = "snapshot", sortOptions = false)
public final class SnapshotCommand implements Subcommand {

    @Spec
    private CommandSpec spec;

    @Override
    public int run(CommandContext context) {
        spec.commandLine().usage(context.out());
        return ExitCode.USAGE;
    }
}
