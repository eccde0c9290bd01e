package org.vigie.cli.plugins;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.cli.TableOutput;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** {@code vigie plugin list}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin list")
@Command(name = "list", sortOptions = false)
public final class PluginListCommand implements Subcommand {

    private final Plugins plugins;

    @Mixin
    private OutputOption output;

    @Activate
    public PluginListCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) {
        List<InstalledPlugin> installed = plugins.installed();
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                installed.forEach(plugin -> json(json, plugin));
                json.writeEndArray();
            });
            return ExitCode.OK;
        }
        TableOutput table = new TableOutput(List.of("id", "version", "state", "publisher", "name"));
        installed.forEach(plugin -> table.row(plugin.plugin().id(), plugin.plugin().version(), plugin.state().id(),
                Publishers.name(plugin.plugin().publisher()), plugin.plugin().name()));
        if (output.output() == OutputOption.Output.CSV) {
            table.csv(context.out());
        } else if (installed.isEmpty()) {
            context.out().println(Messages.of(context.locale()).text("plugin.list.none"));
        } else {
            table.table(context);
            installed.forEach(plugin -> plugin.reasons().forEach(reason -> context.out().println(
                    "! " + plugin.plugin().id() + ": " + reason)));
        }
        return ExitCode.OK;
    }

    private static void json(JsonGenerator json, InstalledPlugin installed) {
        Plugin plugin = installed.plugin();
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", plugin.id());
            json.writeStringProperty("version", plugin.version());
            json.writeStringProperty("name", plugin.name());
            json.writeStringProperty("state", installed.state().id());
            Publishers.json(json, "publisher", plugin.publisher());
            JsonOutput.array(json, "services", plugin.services(), service -> json.writeString(service.toString()));
        });
    }
}
