package org.vigie.cli.plugins;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin info}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin info")
@Command(name = "info", sortOptions = false)
public final class PluginInfoCommand implements Subcommand {

    private final Plugins plugins;

    @Parameters(paramLabel = "FILE|ADDRESS|ID", descriptionKey = "plugin.place")
    private String place;

    @Mixin
    private OutputOption output;

    @Activate
    public PluginInfoCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        Optional<InstalledPlugin> installed = plugins.installed(place);
        Plugin plugin = installed.isPresent() ? installed.get().plugin() : plugins.inspect(place);
        List<String> dependents = plugins.dependents(plugin.id());
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> new PluginJson(json).write(plugin, installed, dependents));
        } else {
            new PluginText(context).write(plugin, installed, dependents);
        }
        return ExitCode.OK;
    }
}
