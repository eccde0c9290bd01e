package org.vigie.cli.plugins;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin remove}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin remove")
@Command(name = "remove", sortOptions = false)
public final class PluginRemoveCommand implements Subcommand {

    private final Plugins plugins;

    @Parameters(paramLabel = "ID", descriptionKey = "plugin.id")
    private String id;

    @Option(names = "--with-dependents", descriptionKey = "plugin.with-dependents")
    private boolean withDependents;

    @Mixin
    private OutputOption output;

    @Activate
    public PluginRemoveCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        List<String> removed = plugins.remove(id, withDependents);
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json,
                    () -> JsonOutput.array(json, "removed", removed, json::writeString)));
        } else {
            Messages messages = Messages.of(context.locale());
            removed.forEach(one -> context.out().println(messages.text("plugin.removed", one)));
        }
        return ExitCode.OK;
    }
}
