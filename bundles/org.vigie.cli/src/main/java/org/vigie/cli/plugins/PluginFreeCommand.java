package org.vigie.cli.plugins;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.Plugins;
import org.vigie.isolation.Quarantine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin free}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin free")
@Command(name = "free", sortOptions = false)
public final class PluginFreeCommand implements Subcommand {

    private final Plugins plugins;
    private final Quarantine quarantine;

    @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
    private String id;

    @Mixin
    private OutputOption output;

    @Activate
    public PluginFreeCommand(@Reference Plugins plugins, @Reference Quarantine quarantine) {
        this.plugins = plugins;
        this.quarantine = quarantine;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        if (plugins.installed(id).isEmpty()) {
            throw new CommandException(ExitCode.FAILED, messages.text("plugin.none", id));
        }
        int freed = quarantine.free(id);
        Outcome.write(context, output, messages.text("plugin.freed", freed, id),
                Map.of("id", id, "freed", freed));
        return ExitCode.OK;
    }
}
